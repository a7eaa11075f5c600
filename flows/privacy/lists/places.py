"""Towns, counties, boroughs, countries: a capital alone does not make these a name."""

PLACES = """
aberdeen aberdeenshire aberystwyth abingdon accrington acton addenbrookes afghanistan africa aintree albania
aldershot algeria allerdale alnwick alton altrincham amesbury andover anfield anglesey angola antrim ards
argentina argyll armenia arrowe arsenal arundel ascot ashbourne ashfield ashford ashworth austria aylesbury
ayr ayrshire azerbaijan babergh bahrain bala balham ballymena banbury banff bangladesh bangor barbados
barnsley barnstaple barrow basildon basingstoke bassetlaw bathgate batley battersea beacons bedford
bedfordshire beijing belarus belfast belgium belmarsh belper berkshire berlin bermondsey berwick beverley
bewdley bexhill bicester bideford billericay birkenhead birmingham blaby blackburn blackpool blaenau blyth
bodmin bognor bolivia bolsover bombay bootle bosnia boston botswana bournemouth bracknell braintree brazil
brecon brentford brentwood bridgend bridgwater bridlington brighouse brighton bristol brixham brixton
broadland broadmoor bromsgrove broxbourne broxtowe brussels bucharest buckingham buckinghamshire bucks
budapest bulgaria burma burnham bute butlins caerphilly caithness calderdale camberley camberwell camborne
cambridge cambridgeshire cambs cameroon cannock canterbury cardiff carlow carmarthen carmarthenshire
castleford catford celtic center ceredigion charnwood chatham chelmsford cheltenham cherwell chesham
cheshire chessington chesterfield cheviot chichester chile chippenham chislehurst chiswick chorley
christchurch cirencester clackmannanshire clacton clapham clwyd clydebank coatbridge colchester coleraine
colombia colwyn congleton consett conwy cookham copenhagen corby cornwall cotswold coventry cowes craven
crewe croatia cromer croydon cumberland cumbernauld cumbria cwmbran dacorum dagenham dakar damascus
darlington dartmoor darwen daventry delhi denbigh denbighshire denmark deptford derby derbyshire derwent
devizes dewsbury dhaka doncaster dorchester dorking dorset dover downham dubai dublin dudley dulwich
dumbarton dumfries dunbartonshire dundee dunfermline dungannon dunstable dyfed ealing easington eastbourne
eastleigh ecuador eden edgbaston edinburgh edmonton elgin elmbridge ely enfield enniskillen epping epsom
erewash eskdale essex estonia euston evelina evesham exmoor exmouth falkirk falmouth fareham farnborough
faversham feltham fenland fermanagh fife finchley finland fleetwood flintshire folkestone france frome
fulham galashiels galloway gambia gateshead gatwick gedling germany ghana gibraltar gillingham glamorgan
glasgow glastonbury glenrothes gloucester gloucestershire godalming goole gosport grampian grantham
gravesend gravesham greece greenock greenwich grenada grimsby guernsey guildford guisborough guyana gwent
gwynedd hackney halesowen halton hambleton hammersmith hampshire hampstead hants haringey harpenden
harrogate harrow hartlepool harwich hastings havant haven haverfordwest havering heathrow hebden hebrides
helensburgh hemel herefordshire hertford hertfordshire herts hertsmere herzegovina hexham heywood highland
highlands hillingdon hinckley hitchin holborn holloway holyhead honiton hornsey horsham hounslow hove
huddersfield hull humberside hungary hunstanton huntingdon huntingdonshire huyton hyndburn iceland
ilfracombe ilkeston ilkley indonesia inverclyde inverness ipswich iran iraq isleworth islington istanbul
italy japan jarrow jimmys kabul karachi kashmir kazakhstan keighley kennington kensington kettering keynes
kidderminster kielder kilburn killingbeck kilmarnock kirkcaldy kirklees knaresborough knowsley kosovo kuwait
kyiv lahore lanark lanarkshire lancashire lancs laos larne latvia launceston leamington leatherhead leeds
legoland leicester leicestershire leics leominster lerwick letchworth lewes lewisham leyland leyton
leytonstone liberia libya lichfield limavady lincolnshire lincs lisbon lisburn lithuania littlehampton
liverpool livingston llandudno llanelli llangollen londonderry lothian lothians loughborough louth lowestoft
ludlow lurgan luxembourg lymington macclesfield macedonia madrid maidenhead maidstone malawi malaysia maldon
malmesbury malvern manchester mandeville mansfield margate marlborough matlock maudsley mauritius medway
melton mendip mersey merseyside merthyr mexico middlesbrough middlesex midlands midlothian milton minehead
mogadishu moldova mongolia montenegro montserrat moorfields moray morecambe morocco morpeth moscow
motherwell mozambique mumbai munster myanmar namibia nantwich neath nepal netherlands newark newbury
newcastle newham newhaven newmarket newport newquay newry newtownabbey nicaragua nigeria norfolk
northallerton northampton northamptonshire northants northumberland northumbria northwich norway norwich
nottingham nottinghamshire notts nuneaton oakham okehampton oldham omagh orkney ormskirk oswestry oxford
oxfordshire oxon paddington padstow paisley pakistan palestine panama papworth paraguay parcs peak peckham
pembroke pembrokeshire pennines pentonville penzance perthshire peterborough peterhead peterlee philippines
pinderfields plymouth poland pontefract pontypool pontypridd poole portadown portishead portsmouth portugal
powys punjab purbeck putney qatar rampton ramsgate rangers rawtenstall redbridge redditch redhill redruth
reigate renfrew renfrewshire retford rhondda rhyl ribble richmond ripon rochdale rochford rome romford
romsey rossendale rotherham rugeley runcorn runnymede rushcliffe rushden russia rutland rwanda ryedale
salford sandwell scandinavia scarborough scilly scrubs scunthorpe seaham sedgemoor selby senegal serbia
sevenoaks sheffield shetland shildon shrewsbury shropshire singapore sittingbourne skegness skelmersdale
sleaford slough slovakia slovenia smethwick snowdonia solihull somalia somaliland southall southampton
southend southport southsea southwark southwell spain spalding spelthorne spurs staffordshire staffs staines
stamford stansted stepney stevenage stockport stockton stoke stornoway stourbridge stowmarket strabane
strangeways strangford stranraer streatham stroud sunderland surinam surrey sussex swale swanage swansea
sweden swindon switzerland sylhet taiwan tajikistan tameside tamworth tandridge tanzania taunton tavistock
teesdale teesside teignbridge tewkesbury thailand thames thamesmead thanet thetford thorpe thurrock tigray
tirana tiverton tobago togo tonbridge tooting torbay torfaen torquay torridge totnes tottenham towers
trafford trinidad trowbridge truro tunbridge twickenham tyne tyneside ullapool uppingham uruguay uttlesford
uttoxeter uxbridge uzbekistan vauxhall venezuela vietnam villa wakefield wallasey wallingford walsall
waltham walthamstow wandsworth wantage wareham warminster warsaw warwickshire washington waterloo waveney
wealden wearside wellingborough wembley werrington westminster westmorland wetherby weymouth whitechapel
whitehaven wick widnes wight willesden wilmslow wilts wiltshire wimbledon wimborne windermere wirral wisbech
witham witney wokingham wolverhampton woodbridge woodford woolwich worcester worcestershire workington
worksop wormwood worthing wrekin wrexham wycombe wyre yarmouth yemen yeovil york yorks yorkshire yugoslavia
zambia zimbabwe
"""
