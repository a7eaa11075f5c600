"""Words that are not names, a to l, without endings that ``word_kinds`` takes off."""

ORDINARY = """
a aah abandon abbreviate abbreviation ability abit able abort abortion about above abroad absence absent
absolute abuse abusive academy acas accelerate accent accept acceptance access accessibility accessible
accident accidental accommodate accommodation accompany accomplish accord accordance account accountability
accumulate accuracy accurate accused ache achieve acknowledge acorn acquire acronym across act action
activate active activity actual adapt adaptive add addict addiction addition additional address adequate
adhd adhere adjacent adjust admin administer administration administrator admission admit adopt adoption
adoptive adult advance advantage advent advertise advice advise advisory advocacy advocate affair affect
affiliate affinity afford afghan afghani afk afraid african afro after afternoon afterward again against age
agency agenda agent aggression aggressive agitated ago agree ah aha ahead aid aim aka alarm albanian alcohol
alcoholic aldi alert alexa algorithm alias align alike alive all allah allegation allege allergic allergy
allocate allocation allow almost alone along alongside alot aloud alphabet alphabetical already alright also
alter alternate alternative although altogether always am amazing amazon ambiguity ambiguous ambulance amend
america american amharic among amongst amount amphetamine an anaesthetist analysis ancestor anchor ancient
and android anger angle anglican angry animation ankle annex announce annoyed annoying anonymised anonymity
anonymous anorexia anorexic another answer antenatal anti antidepressants antifreeze antisocial anxiety
anxious any anybody anymore anyone anything anyway anywhere apart apologies apologise app appalled apparent
appear appearance append appendicitis appendix apple applicable application appointment appreciate approach
appropriate approval approve approx approximate appt arab arabic arbitrary arbor architect architecture
archive area argue argument arise arithmetic arm armoury army around arrange array arrest arrive arrow
article artificial as asap asc asd asda ashamed asian aside ask asleep aspect aspergers aspirin ass assault
assemble assembly assent assert assertion assessments asset assign assist assistant associate association
asst assume assumption assurance assured asthma astray aswell asylum asymmetric at ate atleast atm atom
attach attack attempt attend attendance attention attic attitude attribute audience audio audiologist audit
aug aunt auntie aunty aupair australia australian authenticate author authorise authority autism autistic
automated automatic automatically automation auxiliary availability available average avert avoid await
awake award aware away awful awkward awww aye b babe babez baby babygro babysat babysit babywalker back
background backlog backpack backup backward bacon bad badge bag bail bailiff bairn balance ball ballistic
balloon bampi bamps ban bandwidth bang bangladeshi bank banter baptist bar bare barking barnardos barrier
barrister base baseline basic basically basis basketball bassinet bastard bat batch bath bathe bathroom
bathtub baton battery bawling bay bayonet bby bcos bcuz be beach beans bear beat beaten beautiful became
because become becoz becuz bed bedroom bedside bedtime bedwetting beech been beer before beforehand beg
began begin begun behalf behave behaviour behavioural behind bein being belief believe bell belong below
belt bench benchmark bend beneath beneficial benefit bengali bereaved bereavement beside best bestie bet
beta between beware beyond bf bff bffl bias bib bible big bike billion bills bin binary biometrics bipolar
bird birth birthday birthmark biscuit bit bitch bite bitten black blackmail blade blame blank blanket bleach
bleak bled bleed bleeped bless blew blind blink blister block blog bloke blood bloody blow blown blue
bluetooth blurry board boat body bogus boil bold bollocks bomb bone bonus book boost boot border bored
boring born borough borrow boss both bottle bottom bought bounce bound boundary bowl box boy boyfriend
braces bracket bragging brain branch brand brazilian brb breach bread breadth break breakage breakdown
breakfast breakup breast breastfeed breastmilk breath breathe bribe bridge brief bright bring britain
british bro broad broadcast broke broken bromcom brother brought brown browse bruise brunch brush bruv bsl
btw bubble bucket buddhist budget buffer bug buggy build built bulgarian bulge bulimia bulk bullet bulletin
bully bum bump bunch bundle bunkbed burden burger burglar burglary burgled burn burnt burqa burst bus
business busy but butt button buy by bye bypass caf cafcass cafe cage cahms cake calculate calculation
caldicott calendar call calm came camera camhs camp can canada canadian canal cancel cancellation cancer
candidate candle candy cannabis cannot canonical cant cantonese cap capability capacity capital capitalise
caption capture car caravan cardiac cardigan care carefirst caret caretaker cariad caribbean carpark carpet
carriage carry carrycot carseat cascade case caseload caseworker cast casual cat catapult catch category
catholic caught cause caution caveat cc cce cctv cease ceiling celebrate cell central centre ceop cerebral
certain certainty certificate chain chair chalk challenge champion change channel chaos chaotic chaperone
chapter character characteristic charge charity chart chat cheap cheat check checklist cheek cheekbone
cheeky cheers cheese chef chemist chemo chest chicken chickenpox chief child childcare childhood childish
childline childminder childminding childproof children chill chin chinese chiropractor chlamydia chocolate
choice choke choose chop chose chosen christmas chronic chronology chuffed chum chunk church churchwarden
cider cig cigarette cin cinema circle circular circumcision circumstance citation cite citizen city cla
claim clan clarification clarify clarity clash classic classification classify classmate classroom clause
clean cleanup clear cleft clerk clever click client climate climb clingy clinic clinical clinician clip
clipboard clock clone close closest closure cloth cloud club clue clumsy cluster cmht co coach coalition
coarse coat cobweb cocaine cocky code coefficient coerced coercion coercive coffee coil coin coke cold colic
collaborate collaboration collaborative collapse collar collarbone collate colleague collect collection
college collision colon colour column combination combine combo come comin comma command commencement
comment commentary commercial commission commit committee common communicate communication community compact
companion company compare comparison compatibility compatible compelling compensate competence competency
competent compile complain complaint complete completion complex complexity compliance complicate comply
component compose composite comprehensive compress compression comprise compromise compulsory compute con
concealed concept concern concise conclude conclusion concrete concurrency concurrent concussed concussion
condition conditional condom conduct conference confess confession confide confidence confident confidential
confidentiality configuration confirm confirmation conflict conform confront confuse confusion conjunction
connect connection conscious consecutive consensus consent consequence conservative consider consideration
consist consistency consistent console constant constitute constrain constraint construct construction
consult consultant consultation consume consumption contact contain content contention context continuation
continue continuous contraception contraceptive contract contrary contrast contribute contribution
contributor control convenience convenient convention conventional conversation conversion convert convey
convicted conviction convinced convulsion cook cookie cool cooperate cooperation coordinate coordinator cope
cops copy copyright core corner coroner corporation correct correction correlate correspond corridor
corroborated corrupt corruption cos cosmetic cost cot cough could coulda couldnt council councillor
counselling counsellor count counterpart country county couple coupon course court courtesy cousin cover
coverage covid cow coworker coz cp cpd cpoms cqc crack cradle crap crash craving crawl crazy crb cream
create creation creative creator creche credential credit creep creepy cried cries crime crimestoppers
criminal crisis crisps criteria critic critical criticise crook crop cross crossbow crowbar crowd crude
cruel cruelty crumb crush cry cryin csa cse cube cuckoo cud cuddle cudgel cultural culture cumbersome
cumulative cunt cup cupboard curate curfew curious currency current curry curtain curve cushion cussed
cussing custody custom customary cut cuz cv cwtch cyber cyberbully cycle cymru cyp cypriot czech da dad dada
daddy daemon daft dagger daily damage damn damp dance danger dangerous dari dark darken darn dash dashboard
dat data database dataset date daughter day daycare daylight dazed dbs de dead deadline deadlock deadname
deaf deal dealt dear death debt dec deceased december decent decide decimal decision decisive declaration
declare decline decoder decorate decrease dedicated deemed deep def default defect defence defend defensive
deffo defiant define definite definition defo degrade degree delay delegate delete deletion deliberate
deliver delivery dem demand dementia demonstrate denial dense dentist deny depart depend dependence
dependency dependent deploy deported deposit depressed depressing depression deprive dept depth deputy
derivation derive descend descendant describe description descriptive design designate desire desk desktop
desperate despite destination destroy destruction destructive detach detail detained detect detection
detective detention deteriorate determine deterministic detest develop deviate device devil devious dey dfe
diabetes diabetic diagnose diagnosis diagnostic diagram dialect dialog diarrhoea diary diazepam dictate
dictionary did didn didnt die diet dietician dietitian differ difference different difficult difficulty dig
digit digital dignity dimension dinner dinnerlady dint diploma dire direct direction directive director
directory dirt dirty dis disappointed disc disciplinary discipline discord discourage discovery discuss
discussion disguise disgusting dish disheveled dishevelled disk disown disposal dispute disrupt disruption
disruptive distance distant distinct distinction distinguish distract distress distribution district disturb
diverse diversity divide division divorce diwali dizzy dm dms do dock docs doctor document documentation
docx dodge dodgy does doesnt dofe dog doin doing dollar dols domain domestic donate done dont door doorstep
doorway dose dot dote double doubt down download downplay downstairs dpa dpo dr draft drag drain dramatic
drank draw drawn dread dress drift drill drink drive driven drop drove drown drowsy drug drugdealer drunk
drunken dry dsar dsl dual dubious duckie dude due dumb dummy dump dunno duplicate duplication duration
during dusk dust dusty duty duvet dv dvpn dvpo dying dynamic dyslexia dyslexic dysphasia dysregulated e ea
each eachother eager ear earlier earliest earlobe earn eas ease easier easiest east easy eat eaten ebay
ebike ecaf echo echolalia echr economy ecstasy eczema edge edit edition editor edt educate education edukey
effect effective efficiency efficient effing effort eg egress eha ehc ehcp eid eight eighteen eighteenth
eighth eighty either elaborate elapsed elbow elder eldest electric electricity electronic element elevated
eleven elf eligible eliminate elm elope else elsewhere em email emancipated embarrass embed emdr emergency
emerging emis emit emo emoji emotional emotions emphasis emphasise employ employee empty emulate enable
encephalitis enclose encode encompass encounter encourage encrypt encryption end endanger endorse energy
enforce engage engine england english enhance enjoy enormous enough enquiry enrol ensure enter enterprise
entire entirety entitled entitlement entity entrance entropy entry enumerate environment ephemeral epilepsy
epileptic epipen equal equality equipment equivalent er erase erasure eritrean erm erratic erroneous error
escalate escalation escape esp especially essential establish estate esteem estimate estranged estyn eta etc
ethics ethiopian ethnic ethnicity eu euro europe european evade evaluate evaluation evangelical even event
eventual every everybody everyday everyone everything everytime everywhere evicted eviction evidence evil
evolve evry evryone evrything ex exact exam examination examine example exceed excellent except exception
exceptional excess excessive exchange excited exclamation exclude exclusion exclusive excuse exec execute
execution executor exempt exemption exercise exes exhaust exhaustion exist existence exit exotic expand
expansion expect expectation expedient expense expensive experience experiment expert expiration expire
expiry explain explanation explicit explode exploit exploitation explore explosive exponential export expose
express expression extend extension extensive extent external extra extract extreme extremism eye eyebrow
eyelid eyfs fabricate face facebook facilitate facility fact factor factory factual fade faeces fail failure
faint fair fake fall fallback fallen false familial familiar family famished fancy fantastic fao faq far
farm farsi fashion fast fat fatal father fatigue fault faulty favourite fear feature feb february feck fed
federation feed feedback feel fees feet fell fella fellow fellowship felt female fence fentanyl fertile
fetch fever few ffs fgm fiance fiancee fibre fiction fidget fidgety field fierce fifteen fifteenth fifth
fifty fight figure fii file filipino fill film filter filth filthy final finance financial fine finger
fingernail fingerprint fingertip finish finite fir fire firearm fireman firework firm first fiscal fish fist
fit five fix fixture flag flash flashbacks flat flatmate flavour flaw fled flee fleet flesh flew flexibility
flexible flight flinch flip flirt flirty float flock floor flow flowchart flu fluent fluid fluoxetine flush
fly fmu focus foggy foi fold folk follow fomo fondle food foot footage football footprint for forbid
forbidden force forearm forecast foreground forehead foreign forever forge forget forgive forgot forgotten
fork form formal format formula forth forthcoming fortnight fortnite fortunately forty forum forward foster
fought found foundation four fourteen fourteenth fourth fraction fractional fracture fragile fragment frail
frame framework frantic freckle free freedom freeze french frequency frequent fresh fret fri friday fridge
friend friendship frighten fringe from front frozen fruit frustrated frustrating frustration fuck fuel
fulfil full fully fun function functional functionality fundamental funeral funny furious furniture further
fuss fussy future fuzzy fwd fyi gag gain gallery gamble game gang gap garage garbage garden gas gasp gate
gateway gather gave gay gaze gb gcse gdpr gender general generate generation generator generic genetics
genital genius gentle gentleman gently genuine geography german gesture get gettin gf ghanaian ghost giant
gif giggle gillick gimme gin gingerbread gipsy girfec girl girlfriend gist git give given glad glance glare
glass glimpse global globe gloomy glossary gloves glow glue gmail gmc go goal gob gobby god goddaughter
godfather godmother godparent godson goes goin going gold golden gona gone gonna gonnae gonorrhoea good
goodbye google gossip got goth goto gotta gotten gov govern governance governor govt gp gps gr grab graceful
grade gradual graduate graffiti grammar gran granda grandchild grandchildren granddad granddaughter
grandfather grandma grandmother grandpa grandparent grandson granny granular graph graphic grasp grass
grateful grave gravity great greedy greek green greeting greggs grenade grew grey grid grief grieving grim
grin grip gritty grizzly groan grocery groin groom gross ground group grow grown growth grumpy gtg guarantee
guard guardian guess guest guidance guide guidelines guilt guilty gujarati gun gut gym gynae gynaecologist
gypsy habit hack had hadnt haematoma haemorrhage haggard hair haircut halal half halfbrother halfsister
halfway hall halt hammer hand handbook handcuffed handgun handle handover handshake handwriting handy hang
hanukkah happen happier happiness happy haram harass hard harden hardware harm harness harsh has hash hasnt
hat hatch hatchet hate hav have havent havin havoc hbu hbv hbva hcpc he head headache headlice headline
headmaster headmistress headteacher heal health healthcare healthwatch healthy heap hear hearsay heart
heartbreaking heat heaven heavy hedge heel height held hell hello helmet help helpline hence hepatitis her
here hereself heritage hernia heroin herself hes hesitant hesitate hesitation heterosexual hey hi hid hidden
hide hierarchical hierarchy high highchair highlight hijab hijabi hill him himself hinder hindi hindsight
hindu hinduism hint hire his historic historical history hit hiv hiya hlta hm hmm hmp hmrc hmu hoard hoarse
hobble hobby hold hole holiday hollow holy home homepage homeschool homesick homestart homework homophobic
honest honour hood hoodie hoodwink hook horizontal horn horrible horrid horrific horrified horror horse
hospital hospitalised host hostel hostile hot hotel hotline hotmail hour house household housemate how
however hr hrs hru hub hubby hug huge huh human humanity humble humiliate humour hun hunch hundred hungarian
hungry hunni hunt hurry hurt husband hushed hv hve hvs hybrid hygiene hyper hypermobility hypervigilant
hyphen hypoglycaemia hypothermia hypothesis hypothetical hysterical i ibuprofen ice icloud ico icon id idea
ideal identical identifiable identification identifier identify identity idiot idk idle idva ie if igbo
ignorant ignore iirc ikea ikr ill illegal illustrate ily im image imagine imam imbalance imca imho immediate
immense immigrant immigration imminent immune imo impact impairment imperfect impetigo implement
implementation implication implicit imply import importance important impose impossible impress impression
improper improve in inability inaccurate inactive inadvertently inappropriate inbound inbox inc incase
incident incl inclined include inclusion inclusive incoherent income incompatible incomplete inconsistency
inconsistent incontinent inconvenient incorporate incorrect increase incredible incredibly incur indecent
indeed indefinite indent independent index indian indicate indication indicator indirect individual indoors
induced induction indulge industry inefficient inequality inevitable infact infant infatuated infected
infection infer inference infinite infinity influence influenza info inform informant information
infrastructure inhaler inherit inheritance inhibit inhuman initial initiate initiative inject injection
injure injury inlaws inline inner innit innovation innuendo input inquest inquire inquiry insane insecure
insert insertion inside insight insist inspect inspection inspector inspectorate inspire insta instagram
install installation instance instant instead institute institution instruct instruction instrument
insufficient insulin insult insurance intact integral integrate integration integrity intellectual
intelligence intelligent intend intense intensive intent intention intentional interact interaction
interactive interagency intercept interest interface interfere interference interim intermediate
intermittent internal internet interpret interpretation interrupt intersection intersectional interval
intervene intervention interview intimate intimidate into intoxicated intranet introduce introduction
intrude invalid invent inventory invest investigate investigation invisible invitation invite invoke involve
ipad iphone ipv iranian iraqi ireland irish irl iro ironic irregular irrelevant irrespective irresponsible
irritable irritated is islam islamic isle isnt isolate isolation issue isva it italian italic itch itchy
item iterate its itself ive iway jacket jail jamaican january japanese jargon jaundice jaw jawbone jealous
jealousy jeans jehovah jerk jewish jigsaw jittery join joint joke journal journalist journey jpg jst judaism
judge judgment judicial juice july jump jumpy jungle junk jurisdiction jury jus just justice justifiable
justification justify karate kcsie keen keep kept kernel ketamine key keyboard keyword kfc kick kid kidnap
kidney kik kill kind kinda kindle kingdom kinship kiss kitchen kitten knack knee kneecap kneel knew knife
knives knock knot know knowledge known knuckle knuckleduster kooth korean kurdish l label laboratory labour
lac lack lad lado lady lager laid lake land landlady landline landlord landscape language lap laptop large
largest las lassie last late latency latest latter latvian laugh launch laundry law lawyer lay layout lazy
lcs lead leadership leaf leaflet leak lean leap learn learnt least leather leave lecture led ledge left
leftover leg legacy legal legislation legitimate lemme lend length lens lent lesbian less lesson let
lethargic letterbox leukaemia level liability liable liaise liaison liar liberal liberty library lice
licence lid lidl lie life lifestyle lifetime lift light lightweight like likelihood likewise lil limb lime
limit limitation limp line linear link lint lion lip liquid liquidlogic list listen literacy literal
literature lithuanian litigation litre little live livin lmao lmk load local locale locate location lock
lockdown lodger log logic logical login logo loiter lol lollipop lone lonesome loo look lookin lookout loop
loose lorry lose loss lost lot lottery loud lounge love low loyal loyalty lsa lscb lscp lsd lsp luck lucky
lump lunch lunchbox lunchtime lungs luv luxury lyin lying
"""
