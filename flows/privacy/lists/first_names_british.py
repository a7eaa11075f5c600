"""First names in the United Kingdom: British and Irish. Lower case, without accents.

A name stands once, where it comes first; those that are words or places too stand in ``name_words``.
"""

# British and Irish, girls.
GIRLS = """
abbie abby abigail ada addison adele adrienne agatha agnes aileen aimee alana alanna alex alexandra alexis
alice alicia alison alissa aliza allegra ally alma amanda amelia amelia-mae amelia-rose amelie amie amy
anabel anabelle andrea angela angelica angelina angie anita ann anna annabel annabella annabelle annalise
anne annemarie annette annie annmarie antonia anya arabella araminta aria ariana ariella arlene ashleigh
ashley ashlyn astrid aubrey audrey ava ava-mae ava-rose aveline avery avril barbara bea beatrice beatrix
becca becci becks becky belinda bernadette bernice beryl bessie beth bethan bethanie bethany bethy betsy
bettina betty bex bianca billie bobbie brenda brianna bridget bridie briony brittany bronte caitlin caitlyn
callie camilla camille candice cara carla carly caroline carolyn carrie carys-mae cassandra cassidy cassie
catherine cathleen cathy caz cecilia celeste celia celine chantal chantelle charlene charlie charlotte
charmaine chels chelsey cherie cheryl chloe chrissie christabel christina christine chrystal ciara cindy
claire clara clare clarissa claudette claudia clemmie cleo coleen colette colleen connie-mae cora cordelia
corinne cosima courtney cressida cynthia dana dani daniela daniella danielle daphne darcey darcie darcy
darla deanna debbie deborah debra debz dee deirdre delia delilah demi demi-leigh denise desiree diana diane
dianne dina dolcie dolores donna dora doreen doris dorothy dulcie edie edith edna effie eileen elaine
eleanor elena eleni eleri elinor elisa elisabeth elise eliza elizabeth ella elle ellen ellie ellie-mae
ellie-may elodie eloise elsbeth elsie elspeth emelia emilia emilie emily emma emmie emmy-lou enid erica erin
esme esmee esmerelda estelle esther ethel etta eugenie eunice eva evangeline evelyn everleigh everly evie
evie-rose farrah faye felicia fiona fleur flora florrie fran frances francesca francine frankie frannie
freda freya frieda gabriella gabrielle gail gaynor gemma gemz genevieve georgette georgiana georgie georgina
geraldine gertrude gillian gina ginny giselle gladys glenda glenys gloria gracie gracie-lou gracie-mae greta
gretchen gwen gwendolen gwendoline gwyneth hailey hallie hannah harper harriet harriett hattie hayley heidi
helen helena henrietta hermione hettie hetty hilary hilda hols ida imelda immy imogen indie ines ingrid
irene irma isabel isabella isabelle isla isla-mae isobel isolde issy iylah iz izzie izzy jacinta jackie
jacqueline jacqui jakki jamie jana jane janet janice janine jayne jaz jazmin jazmine jean jeanette jem
jemima jemma jen jenna jennie jennifer jenny jess jessica jessie jill jillian joan joanna joanne jocelyn
jodie jody joni jools jorgie jorja josephine josie joyce juanita judith judy julia juliana julianne julie
juliet juliette julz justine kacey kaci kacie kara karina karolina kat kate katelyn katherine kathleen
kathryn kathy katie katrina katy kay kaya kaycee kaydee kayden kayla kaylee kayleigh kaz keely keira kellie
kelly kelsey kelz kendra keri kerri kez kiera kim kimberley kimberly kimmy kirst kirsten kirstie kirsty
krista kristen kristina kristy kyla kylie kyra lacey lacey-mae lana lara laura lauren laurie lavinia layla
leah leanna leanne leila lena leona leonie lesley leslie leticia lexi lexi-mae lexie lexy libby lila lilian
liliana lilley-mae lillian lilly-may lily-mae linda lindsay lindsey linsey lisa liv livia liz lizzie lola
lola-mae lora loretta lorna lorraine lottie lottie-mae lou louisa louise loz lozza lu-lu lucia lucie lucille
lucinda lucy lydia lyla lyn lynda lyndsey lynette lynne lynsey lyra mabel macy maddie maddison madeleine
madeline madison mads mae maggie maia maisey maisie maisy mandy margaret margaux margery margo margot mariah
marian marianne marie marilyn marion marissa marjorie marlene marlowe marnee marnie martha martina mary
maryam matilda maud maude maura maureen mavis maxine maya megan meghan melanie melinda melissa meredith mia
michaela michelle mildred milena miley millicent millie milly minnie mira miranda miriam moira mollie
mollie-mae molly mona monica monique morgan muriel myla myra nadia nadine nancy naomi narla natalia natalie
natasha nellie nessa nettie nevaeh neveah nia nichola nicki nickie nicky nicola nicole nicolette nikita
nikki nina noelle noor nora norah noreen oakleigh octavia olivia ophelia orla ottie ottilie paige pam pamela
patricia patsy paula paulette pauline peggy peggy-sue penelope petra philippa phoebe phyllis pippa polly
poppy-mae priscilla quinn rachael rachel raya reagan rebecca rebekah reenie reese remi remy rene renee rhea
rhiannon rhoda rhona rhonda rita roberta robyn rochelle romilly ronnie rosa rosalie rosalind rosamund
rosanna roseanne rosie rowena roxanne ruth sabina sabrina sadie sally sallyanne sam samantha sandra sara
sarah sarahjane sasha savanna saz sazza selena selina serena shania shannon sharon shauna shaz shazza sheena
shelley shelz sheridan shona sian sidney sierra silvia simone skyla skylar skyler sofia sonia sonya soph
sophia sophie stacey stacie stacy stef stella steph stephanie suki susan susanna susannah susie suzanne
suzie suzy sybil sylvia tabatha tabitha talia tallulah tamara tamsin tania tanya tara tash tasha tatiana
tegan teresa teri terri tess tessa thea thelma theodora theresa therese thomasina tia tiana tianna tiegan
tiffany tilda tillie tills tilly tilly-mae tilz tina toni tori tracey traci tracy trina trish trisha trixie
trudy ursula valentina valerie vanessa vera verna veronica vicki vickie vicky victoria violetta virginia
vivian vivien vivienne wanda wendy whitney wilhelmina willa wilma winifred winnie xanthe yasmin yasmine
yolanda ysabel yvette yvonne zara zelda zena zoe zoey zola
"""

# British and Irish, boys.
BOYS = """
aaron abel abraham abz adam addy adrian aidan aiden aj alan alastair albert albi albie alec aled alexander
alf alfie alfie-lee alfred alistair allan allen alvin ambrose andre andrew andy anthony antony archi
archibald archie arlo arnie arnold aron arthur arwyn asher augustus barclay barnaby barney barrie barry bart
bartholomew baz bazza ben benedict benjamin benji benjy bennett benny bernard bert bertie billy blaine blake
bob bobby bodhi boris brad bradley bradly brady brandon brendan brendon brett brian brodie brody bruce bruno
bryan bryce bryn burt byron cain caleb callan callum calum calvin cameron campbell carl carlton carson casey
caspar casper cassius cecil cedric charles chaz chazza chris chrissy christopher cj clarence clark claude
clifford clint clive clyde cody cohan cohen cole colin collin colm connor conor conrad corben corbin corey
cormac cory craig crispin curtis cuthbert cyril daire daithi damian damien damo damon dan daniel danno danny
dante darragh darrell darren darryl dave david davie davy daz dazza deano declan denis dennis denny denzel
denzil derek dermot desmond dex dexter diego dilwyn dominic donal donald donnie donovan doug dougal douglas
drake duane duncan dustin dwayne dwight dylan eamon eamonn eddie eddy edgar edmund edward edwin efan elias
elijah ellery elliot elliott ellis ellis-james elton elvis elwyn emlyn emmanuel emmet emmett emrys enoch
enzo eric ernie errol euan evan evander everett ewan ezekiel ezra fabian faz felix fergal fergus ferris
findlay finlay finley finn finnian finnley fintan floyd flynn forrest francis frankie-lee franklin franky
fraz fred freddie freddy frederick gabe gabriel gareth garfield garry garth gary gaspard gavin gaz gazza
geoff geoffrey george gerald gerard gerry gethin gideon gil gilbert giles glenn godfrey gordon graeme graham
grahame grayson greg gregor gregory greyson griff griffin griffith griffo gus gwilym gwyn hamish harold
harris harrison harvey hayden hector henry herb herbert herman hezekiah hopkin horace howard howell hubert
hudson huey hugh hugo humphrey huw huxley hywel iain ian iestyn ieuan ifan ifor ioan iolo irvin irvine
irving isaac isaiah issac ivan ivor jace jacko jackson jacob jacques jaden jago jai jaiden jake james jared
jarrod jarvis jase jason javan jax jaxon jaxson jaxxon jayce jayden jayden-lee jaydon jayson jed jedidiah
jeff jefferson jeffrey jenson jenson-lee jeremiah jeremy jermaine jerome jerry jesse jesse-james jethro jez
jim jimmie jimmy joe joel joey joey-lee john johnathan johnnie johnny jon jonah jonas jonathan jonathon
jonesy jonno jonny jord jords joseph josh joshua josiah jove jude jules julian julius justin kaden kai
kaidan kaiden kaleb kallum kane karl kayson keane keaton keegan keenan keith kelvin kendall kenneth kenny
kenton kenzo kev kevin kian kieran kieron kilian killian kingsley kip kirk kobi-lee koby kris kurt kyle
kyran kyron lachlan landon larry laurence lawrence lawson layton leif leighton-james lennie lennon lennox
lenny leo leon leonard leopold leroy lester levi lewis lewys liam lionel llewellyn llewelyn lloyd lochlan
logan logan-james lonnie loris louie louis luca lucas lucas-james lucian lucien luis luka lukas luke luther
lyle lyndon macca mack madoc magnus malachi malachy malcolm manny marc marcel marcell marco marcus mario
marius marley marlon marshall martin marty martyn mason-lee mateo mathew matt matthew matty maurice
maximilian maximus maxwell mckenzie melvin melvyn merlin mervyn micah michael mick mickey mike mikey milo
mitch mitchell monty mordecai mortimer moz murdo murdoch murray myles mylo nate nath nathan nathanael
nathaniel nathe naz ned neil neville nevin niall nicholas nico nicolas nigel noah oakley oakley-james oisin
oliver ollie olly oran orson oscar osian oskar osmond osric ossie oswald otis otto owain owen ozzie ozzy
pablo paddy padraig patrick paul pedro percival percy perry pete peter phil philip phillip pierre piers
quentin quincy quinton rafael rafe rafferty ralph ralphie ramon ramsay randall randolph raphael rashford
raul raymond raz reece reggie reggie-lee reggie-ray reginald reid reif reuben reuel rhett rhodri rhys
ricardo richard richie rick rickie ricky riley riley-james roan robbie robbo robert roberto robson rocco
roddy roderick rodger rodney rogan roger roland rolf rollo roman ron ronald ronan ronny rory roscoe ross
rowland roy royston ruaridh ruben-james rubin rudi rudy rufus rupert russ russell ryan rylan samson samuel
sandford santiago saul scott scotty seamus sean sebastian selwyn seth seumas shane shaun shawn sheldon silas
silvester simeon simmo simon sion smithy solomon spencer stanley stefan stephen stephon steve steven stevie
stevo stewart stu stuart sylvester tadhg taliesin tate taylor taz ted teddie teddy-james terence terrance
terrence terry tez theo theo-james theodore theon thom thomas thommo tiernan tim timmy timothy tj tobias
tobie toby todd tom tommo tommy tommy-lee tommy-ray tony travis trenton trev trevor tristan tristram tyler
tyrell tyrese tyrone tyson ulric ultan uriel vaughan vernon vince vincent virgil wallace walt walter warren
wayne wazza wesley wilbur wilby wilf wilfred willem william willie winston wyatt xander xavier yannick
yorick zac zach zachariah zachary zachy zack zak zander zane zayden zebedee zeke zephaniah
"""

# Welsh, Scottish, Irish.
WELSH_SCOTTISH_IRISH = """
aelwen aeron aeronwen ailbhe ailish ailsa aine aisling aislinn alasdair alun alwen alwyn aneira aneirin
aneurin angharad anwen aodhan aoibhe aoibheann aoibhinn aoife arianwen arwen ashling banba beathan beca
bedwyr blathnaid blodwen branwen brigid bronwen bronwyn buddug cahal cahir calder caoimhe caoimhin caradoc
caradog carwyn carys cathair cathal cati catriona ceri ceridwen cerys cian cianan ciaran cillian cledwyn
clodagh coire coll colum conall conlaoch cuan cynan dafydd dai dara darach daragh deaglan dearbhla deiniol
delyth dervla deryn dewi diarmaid diarmuid dilys donnacha donncha dubhaltach dugald dwynwen dyfan eabha
eadan ealasaid eibhlin eifion eilidh eilir eilis eilish eimear eira eirian eirlys eirwen eithne elgan elin
elis eluned emer emyr enda endaf enfys ennis eoghan eoin erskine erwyn esyllt ethna eurwen ewen farquhar
fearghal fearghus feidhelm ferdia ferdiad ffion fflur fiachra fiadh fidelma finnean fionn fionnghuala
fionnuala geraint gerallt gladwyn glesni glyn glyndwr gobnait goronwy grainne greer gruff gruffudd gruffydd
guto gwenda gwenllian gwennan gwenno gwynfor haf hari hefin heledd heulwen huana iago iarla idris ilan
illtyd innes iona isbeal iseabail iseult ishbel islay jac jamesina kenzie kirstin lachie laoighseach laoise
lleu lleucu llewela llinos llio llyr lorcan lorne lowri luned mabli macsen maeve mair mairead mairi mairin
manon mared maredudd marged mari marsaili meabh meadhbh meical meilir meinir meirion menna mererid merfyn
meurig mhairi mhari mihangel morag morfydd morgana morven morwenna muir muireann munro murchadh murdina
myfanwy naoise neacal neasa nel nerys niamh nollaig nuala odhran olwen oonagh orlagh orlaith osain owena
padraic padraigin peadar pedr peredur prys ranald rhian rhianwen rhuaridh rhun rhydian riona roise roisin
rona ruairi ruairidh sadhbh saoirse saraid seanan seiriol seona seonaid seren sholto sianed siencyn sile
sinead siobhan sioned siriol siwan somhairle sorcha sorley struan tadgh tavish teagan tegid tegwen teifion
teleri tesni tiarnan tierney tirion tomos torquil treasa trefor trystan tudor tudur turlough wyn ynyr
"""
