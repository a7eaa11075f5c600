"""Surnames that are hardly ever anything else, lower case and without apostrophes or accents."""

SURNAMES = """
abbott abercrombie abrahams abubakar ackroyd adams adamson adeyemi agarwal aggarwal agyemang ahern ahmadi
ainsworth aitken akhter akintola akpan alderson aldridge alexandrescu alexandrou allinson allsop altaf
amankwah amoako ampofo anderson andersson andrews annan antwi appiah applebaum appleby appleton arbuthnot
armitage armstrong arnott arslan asghar ashcroft ashdown askew aspinall astley atherton atkins atkinson
attwood austen awan awolowo azizi bagshaw bailie bainbridge baird bakare balogun bamford banerjee baraclough
barbosa barlow barnard barnes barnett baron barraclough barrett barrington barron bartlett basu bateman
bates batra batt batty baxter beaumont beckett beckford begley bellamy bello benbow bennet benson bentham
bergin berkeley bernstein bevan beveridge bhalla bhandari bhatia bhatt bhatti bhogal bhuiyan bibby
bickerstaff bielecki birchall birkett blackett blackwell blackwood blanchard blatchford bloomfield bloxham
blundell boateng boatswain bogdanov bolger booth borkowski bostock boswell bosworth botham boucher boulton
bourne bowden bowen bowers bowes bowles bowman boyce boyd boyle brackenridge bradbury braddock bradshaw
braithwaite brannigan brathwaite breen brennan brewster briggs brightwell brinkley bristow britton broadbent
brockbank brockway bromfield brookes brooks broomfield brophy brownlow bryant brzezinski buchan buchanan
buckland buckley bukowski bullock bulmer burgess burke burrell burrows butterworth byrne caddick caines
calderwood caldwell callaghan callahan campion cantrell capewell carey carlin carmichael carney carr
carrington carroll carruthers carvalho caulfield cavanagh chadwick chakrabarti chakraborty chalmers chan
chandler chang chapman chatterjee chaudhary chaudhry chaudhury cheema cheetham cheung chidgey chilton
chinnery chisholm chiu cho chohan chong choudhary choudhury chowdhury christodoulou christou chukwu
churchill ciobanu clancy claridge clarke clarkson clavering clegg clements clough coates cobb cochrane
cockburn coffey coker colclough coldwell coleman coles collingwood collins collis compton comstock connell
connelly connolly constantinou conway cooke coombes coombs copeland coppinger corbett corcoran cornwell
corrigan cosgrove costa costello cotterill cottrell coulson coulter courtenay cowan cowell cowie cowley
coyle crabtree craddock cragg cramer crampton crawford crawshaw creighton crichton critchley croft crofts
crompton cronin crosby crossland crossley crouch crowe crowther cruickshank cullen culpepper cummings
cummins cunliffe cunningham curran currie curtin cuthbertson czerwinski dacosta dalton daly dangelo danquah
danso darby dasgupta davenport davey davidson davies davis davison dawes dawkins dawson dcosta dcruz ddamico
deakin deegan delaney delgado dempsey denham denholm dennison denton desai desilva devereux deville devine
devlin dewar dewhurst dhaliwal dhanda dhesi dhillon diallo dias diaz dickens dickinson dickson dimitriou
dimitrov dingle diouf dixon dobbs dobson docherty dodd dodds doherty dolan donaghy donaldson donkor donnelly
donoghue donohoe doran dosanjh dougherty dowd dowling downey downie doyle driscoll drummond drury dsilva
dsouza dubois duckworth duffy duggan dumitru dunbar dunlop dunne dunning dunphy durrant dutta dutton dwyer
dyson eastwood eaton eccles edgerton edmonds edmondson edwards egan ejiofor ekwueme elahi elderfield
eldridge elkington ellershaw ellison elmi emerson emmerson entwistle erdogan esposito eusebio evans everard
everitt evers ewing eze fairbairn fairbrother fairclough fairhurst fairweather fallon farnsworth farrar
farrell farrelly farrington farrow faulkner fawcett fearnley featherstone feeney fenton fenwick ferguson
fernandes fernandez ferreira finch finnegan finnigan firth fitzgerald fitzpatrick fitzsimmons flaherty
flanagan flannery fleming foley follett fontaine forde forrester forsyth fosdyke foulkes foxall fraiser
friel frith frobisher fullerton furlong furness gadsby gagnon galbraith gallacher gallagher gandhi ganguly
garbutt garcia gardiner gardner garner garrett garside gascoigne gaskell geary geddes geldard geraghty
gerrard ghosh ghuman gibbons gibbs gibson gifford gilchrist gillespie gillett gillies gilligan gilmore
gilmour giordano gleeson gnanasekaran goddard goldsmith goldstein gomes gomez gonzalez goodall goodfellow
goodier goodwin gorman gosling gough goulding gowda grabowski grady graves greenaway greene greenfield
greenhalgh greenwood gregson grewal grierson grieve griffiths grimshaw groves grundy guerrero guinness gunn
gunter gupta gurung guthrie gutierrez gyamfi hadfield hagan haigh hainsworth haji hales hallam halliday
halligan halloran hamblin hammond hampson hampton hancock handley hanley hanlon hannaford hannan hannigan
hanrahan hansen hanson harding hardman hardwick hargreaves harkin harkness harland harrington harrop
hartland hartnett haslam hassell hathaway hattersley haughton hawkins hawthorne haynes hayward hazelwood
headley heald healy heaney heaton heffernan hegarty hemmings henderson hendry hennessy henshaw hepburn
hepworth hermansson hernandez heron heslop hewitt hibbert hickey hickman hicks higginbotham higgins
higginson hilton hindle hindmarsh hinds hitchcock hobbs hobson hodges hodgkinson hodgson hogan hogg holden
holdsworth holgate hollis holmes holroyd hopkins hopkinson hopwood hornby horner horsfall horton hosseini
houghton houlihan howarth howden howells howes howie hoyle hristov huddleston huggins hughes hulme humphreys
humphries hurley hussey hutchings hutchins hutchinson hutton huynh hyland ibeh ibekwe igwe inglis ingram
ionescu isherwood ivanov ivers iyer izzard jablonski jackman jacobs jacobsen jacobson jahangir jain jamieson
janjua jankowski jardine jarman jaworski jefferies jeffers jeffries jeffs jenkins jenkinson jenner jennings
jensen jessop jobson johal johansen johansson johns johnson johnston johnstone jolly jones jordanov joshi
judd kacmarek kaczmarek kahn kalsi kaminski kandola kang kapoor kaul kavanagh kaye kazmi kearney keating
kehoe kelleher kellett kendrick kennard kenning kenyon keogh kerr kershaw khalsa khanna khatun khawaja
khokhar kidd kilbride kilgour kinsella kirby kirkham kirkland kirkpatrick kirkwood klein knapp kneale
knightley knowles koc koczan komorowski konadu konneh kostov kovac kovacs kowal kowalczyk kowalski kozlowski
krawczyk krishnamurthy krol kruger kulkarni kumari kurian kwarteng kwok kyriacou laird lal lally lambert
langdon langford langley langton larkin larsson lasisi latham latimer lavelle lawler leadbetter leahy
leblanc leech leeming leung levine levy lewandowski lewin liddell lightfoot lilley lindley linehan linton
littlewood lockhart lockwood lofthouse lomas longbottom longden longworth lonsdale lopes lopez loughran
lovell lovett lowry lucey lumley lumsden lund lungu luxton lynam lynch lyon lyons macaulay macdonald
macdougall macfarlane macgregor mackay mackenzie mackie mackinnon mackintosh maclean macleod macmillan
macneil macpherson macrae madden maddox magee maguire maher mahon mahoney majewski makinde malhotra mallett
mallick mallinson malone maloney mandal mandela mangan mannion marchetti marini markham markovic marlow
marquez marriott marsden martinez mascarenhas maskell massey masterson mather mathers matheson mathur
matthews mayhew maynard mbatha mbeki mcallister mcardle mcaulay mcauley mcavoy mcbride mccabe mccafferty
mccall mccallum mccann mccarthy mccartney mccaul mccauley mcclelland mccluskey mcconnell mccormack mccormick
mccoy mccrae mccreadie mccullagh mcculloch mccullough mccusker mcdaid mcdermott mcdonagh mcdonald mcdonnell
mcdougall mcdowell mcelroy mcevoy mcewan mcfadden mcfarland mcfarlane mcgee mcgill mcginley mcginty mcgovern
mcgowan mcgrath mcgregor mcguigan mcguinness mcguire mchugh mcinnes mcintosh mcintyre mckay mckean mckee
mckeever mckenna mckeown mckinley mckinnon mclachlan mclaren mclaughlin mclean mcleish mclellan mcleod
mcloughlin mcmahon mcmanus mcmillan mcmullan mcmullen mcnab mcnally mcnamara mcnamee mcneil mcneill mcnicol
mcnulty mcphail mcphee mcpherson mcqueen mcrae mcshane mcsweeney mctaggart mcveigh mcwilliams meacher
meadows meehan mehmeti mehta meikle mellor melrose melville mendes mendez mendoza menon mensah mercer
merrick merriman metcalfe meyer miah michaels middleton mikhailov millar milligan millington milne milner
minhas mistry mitchinson moffat moffatt mohammadi molloy moloney monaghan montague montgomery mooney
moorcroft moore moorhouse moran moreira morel moreno moreton moroney morrell morrice morrison morrissey
morton moseley mottram moulton mowbray mueller muggleton mukherjee mulcahy muldoon mulholland mullan mullen
muller mulligan mullins mulvey mumford murphy musgrave mutasa myers mylonas nadkarni nagarajan nagra nagy
nahar naidoo naidu nair nakamura nally namara nandakumar napier narayan navarro naylor ndiaye ndlovu neary
neill nesbitt nettleton nevill newell newsome ngo nguyen nichol nicholls nichols nicholson nicol nicolson
nielsen niemi nkosi nkrumah noakes nolan noone norbury northcott nowak nugent nunes nwachukwu nwosu oakes
obasi obrien ocallaghan oconnell oconnor odell odonnell odonoghue odonovan odriscoll odwyer ofarrell
oflaherty oflynn ofori ogden ogilvie ogrady ogunbanjo ogunleye ogunsanya ohagan ohalloran ohara okafor
okeefe okeeffe okeke okonkwo okoro okoye olaniyan oldfield oleary oliveira oloughlin olsen olson olszewski
omahony omalley omeara omondi oneal oneill onions onyango opoku oppong oregan oreilly ormerod ormond orourke
ortiz orton osborn osborne oshaughnessy oshea osullivan otoole ottley owens owusu oxley oyedele oyelaran
oyelowo oyinlola padgett pandya panesar pankhurst papadopoulos parkes parkin parkinson parmar parnell parr
parrish partington pascoe patel paterson pathak patil paton patterson patton paulson pavlov paxton paynter
pearce pearse pearson pemberton pender pendlebury pendleton penhaligon pennington pereira perera perez
perkin perkins pesic peters petersen peterson petrescu petrov pettigrew phelan phelps phillips philpott
phipps pickard pickering pickersgill pickett pickford pietrzak pilkington pillai pinder pinto pires pitt
platts plummer pocock poddar pointon pollard pollock pomfret ponnusamy popescu popov postlethwaite potts
poulter powell poyser prajapati pratt preece prescott pretorius prichard priestley priestman pringle
pritchard probert procter prosser pryce puddephat pugh purcell purdy purvis pyle quigley quinlan quirke
qureshi raab radcliffe rae rafique rai rainford rajput ramachandran ramirez ramos ramsbottom ramsden
ranasinghe randhawa rankin rao ratcliffe rathbone rathod rattigan rawat rawlings rawson rayner razzaq rea
reardon reddish reddy redfern redman redmond redpath regan reilly renshaw renton renwick reyes reynolds
rezaei ribeiro richards richardson rickards rickett ricketts riddell ridgway ridley rigby riordan ritchie
rivera robertson robinson roche rodgers rodrigues rodriguez rogers rollins romanov romanowski rooney
rosenberg rosenthal rourke rowe rowell rowlands rowley rowntree roxburgh roychoudhury ruddock ruiz rumbold
rushton rusnak russo rutherford rutkowski rutter sadler saeedi saha sahni sahota saini salazar salgado
salter samaroo sampson samra samuels sandhu sandoval sangha sanghera santos sarkar savage savva saxton
schmidt schneider schofield scholes schroeder schultz schwartz scully seddon sekhon sellars senanayake
sengupta sesay sethi seymour shackleton shaikh shakespeare sharman sharpe sharples sharrock shaughnessy
sheehan sheehy sheikh shelton shenton sheppard sherwood shevchenko shipley siddall siddiqi siddique siddiqui
sidhu sikorska sikorski silva simkins simmonds simmons simms simpkins simpson sinclair singh sinha skelton
sloan smalley smallwood smeaton smedley smirnov smith smithson smyth snowden soares sobczak sohal sokolov
solanki somerville sood sorensen sousa southgate spence spratt sproston stainton stanbridge stancu stankovic
stanton stapleton starkey statham steadman stears stebbings steele stephens stephenson sterne stevens
stevenson stewardson stockdale stoddart stoica stokoe strachan stratton stretton strickland strzelecki
stubbings stubbs subramaniam sullivan sumner sutcliffe sutherland swann swanson sweeney swindells swinton
sykes symonds szabo szczepanski szewczyk szymanska szymanski tait talbot tamang tandy tattersall tatum
tavares tawiah tebbutt teixeira tejada tennant tessier tewari thackeray thakur thapa theobald theodorou
thirlwell thistlewood thomason thompson thomson thorburn thorne thornhill threlfall threlkeld thurston tibbs
tillotson timmins timms tindall tinsley titmus tobin todorov tolley tomlin tomlinson tompkins tooley torres
toure townsend townshend travers treadwell tremblay trevino trevithick tripathi trotter troughton tsang
tubman tuckett tunstall turnbull turpin turton tweedy twigg twomey tyrrell uddin ullah underhill unsworth
urbanski urquhart usher uzoma valdez vance vandenberg vargas varghese varley varma vaz vazquez veal venables
venkataraman venter verma vickers vieira villiers virk vyas waddington wadham wadsworth wainwright waite
wakeman walczak waldron wallis walmsley walsh walters warburton wardle wasik waterhouse waterson watkins
watkinson watson watts wazir weatherall weatherby webb webber webster wedgwood weir weiss welch wellings
wentworth westwood wharton wheatley whelan whitaker whitbread whitehead whitelaw whiteley whitfield whitford
whiting whitlock whitmore whittaker whittingham whittington whittle whitty whitworth whyte wickham wiggins
wightman wijesinghe wilcock wilcox wildman wiles wilkes wilkie wilkins wilkinson willett williams williamson
willis willoughby wilmot wilshaw wilson winstanley winterbottom winterton wisniewska wisniewski witherspoon
witkowski wojcik wolfe wolstenholme womack woodhouse woodruff woodward woolley wooten worrall worsley
wozniak wragg wray wrigley wyllie wynne yeates yeboah yeung yilmaz yuen zaborowski zaidi zajac zielinski
zimmerman zuberi
"""

WORDS_TOO = """
abbey archer ash bacon bailey baker ball banks barber barker bell berry best birch bird bishop black bond
bosanquet brook brown burns bush butcher butt byers carpenter case castle chamberlain chambers church clay
collier cook cooper cotton crane crisp cross curry dale darling das dean draper duke dyer dyke falconer
farmer field fielding fields fisher flint flood flower foot ford forest fowler fox freeman french frost
fuller garden gardener gates gill glass glover gold golding good goodman gore grant gray green grey grimes
guest gunning hale hall ham hand harper harvest hawk hayes head heap heath herd hill holt hood hook hooper
hope horn house hunt hunter hurst ironside irving islam jewel joiner jordan judge just kay keen kemp keyes
keys king kitchen kitchener knife knight lake lamb lane lang law lawless leaf ledger line lister little
livingstone lock lodge long lord love low major mann manning marks marsh mason masters may mead merchant
merry miller mills monk moody moon moor more moss mountain mudd nail neal newman nightingale noble nott
nurse orchard page pain palmer parish parsons partridge payne peacock peak peel pepper perry pickles pike
pink piper plant plumb poll pond pool pope porter potter pound power powers prentice press price prince
prior proctor proudfoot pryor quick race rain raven read reed reeves rice rich riches root roper rose rudd
rush sage salmon sands sargent sawyer sayers seal self sellers senior shade sharp shaw shearer shepherd
shields shore short silk silver sims singleton skinner slater small smart snow song south southern spears
speed spencer spooner spring stack steel stocks stone storey strange street stringer sturgeon styles swain
swan sweet swift taylor temple thatcher thorn tickle till topping tower trout tucker turner tyler underwood
vale valentine vane vicar vine viner wade walker wall wallace waller ward warden waring warner water waters
weaver wells west whale wharf wheat wheeler whistler white wicks wild winter winters wise wolf wood woodcock
woodhead woods worth wright york young younger
"""
"""Surnames that are words as well: names only after a title or a first name."""
