"""Words that are not names, m to z, without endings that ``word_kinds`` takes off."""

ORDINARY = """
maam machete machine machinery mad madam made magazine magic magistrate magnet mail mailbox main maintain
majority makaton make makeup makin male malicious malnourished malnutrition maltreatment mam mama mammy man
manage mandarin mandatory manic manifest manipulate manipulation manipulative manual manufacture many map
mappa marac march mardy margin marijuana marine markup marriage marry marvellous mash mask massive mast
masturbate masturbation mat match mate material maternal maternity matron mattress mature maturity maximum
maybe mayor mca mcdonalds mdma me meal mean meant meantime meanwhile measles measure meat mechanic mechanism
medal media mediate mediation mediator medic medical medication medicine medium meds meet melatonin meltdown
member membership memorandum men menace mencap meningitis mental mention mentor menu mere merge merit mess
message messenger messy met meta metal meth methadone method methodist metre metric mgmt mgr mhra mice
microphone microsoft microwave mid middle midnight midwife midwives might migraine migrant migrate migration
mild mile military milk million mimic mine minecraft minging miniature minimal minimisation minimise minimum
minister ministerial minor minority minus minute mirror misc miscellaneous miserable misery misled miss
mission missus misty misuse mither mitigate mix mixture mm mobile mobility mock mode model modern modest
modification modify modular module moist moisture moj mollycoddle mom moment momma mommy mon monday money
monitor monkey monster month mood moody mope moral more mormon morning moro morphine morrisons mortal
mortality mortgage mosaic mosque most motel mother motion motivated motive motor motorbike motorway mould
mouldy mount mountain mouse mouth move mr mrs ms msg msp mth much muck mud multi multiple multiplication
multiply mum mumbling mummy municipal muppet murder muscle museum mushrooms music muslim must mustnt
mutation mute mutilation muttering mutual my myconcern myself mystery myth nacro naff nag nah nails nain
naive naked naloxone name nan nanna nanny nap nappy narrative narrow nasty nation national nationality
native natural nature naughty nausea navigator nb nct near nearby neat necessary necessity neck need needle
needy neet negation negative neglect negotiate negotiation neighbour neighbourhood neither neonatal nephew
nerve nervous nest net netflix network neurodivergent neurodiverse neutral never nevertheless new newborn
newcomer newspaper next nfa ngl nhs nhse nice nicotine niece nigerian niggle night nightclub nightmare nine
nineteen nineteenth ninety nintendo niqab nitrous nits nm nmc no noble nobody nod node noise noisy nominate
non none nonetheless nonsensical noone noose nope nor normal normalise north northern nose nosebleed nostril
not notation note notebook notepad nothin nothing notice notifiable notification notify notion nov novel
november novice now nowhere nowt nrm nspcc nude nuffin nuggets nuisance numb numeracy numerous nurse nursery
nurture nut nuthin nutrition nuzzle nvm nvr oak oath obedient obese obesity obey object objection objective
obligation obliged obscure observation observe obsessed obsessive obsolete obstacle obstetric obstetrician
obstruct obtain obvious occasion occasional occupant occupational occupy occur occurrence ocd october odd of
ofcom off offence offend offensive office official offline offset ofsted often oh ok okay old omegle omfg
omg ominous omit on once oncologist one ongoing online only onlyfans onto onward oops opaque open operate
operation operational operator opg opiates opinion opioids opportunity oppose opposite oppositional optician
optimal optimistic option optional optometrist or oracle oral orange order ordinary org organic organisation
organisational organise orient orientation origin original orphan orthodontist orthodox orthopaedic osg
osteopath other otherwise ought our ourselves out outbound outbreak outburst outcome outcry outdated outdoor
outfit outlast outline outlive outlook output outrage outrank outreach outright outside outstanding outweigh
ova oven over overall overarching overdue overlap overrun oversee overwhelmed owe owing own ownership owt
oxygen pace pack package packet pad paediatric paediatrician paedo paedophile page paid pain paint pair
pakistani pal pale palm palsy panel panic panicked panicking panicky pants papa paper paperwork pappa
paracetamol paragraph parallel paralysed paramedic parameter paranoia paranoid parcel pardon parent parental
parenthesis parentified parentline parish park parliament parse part partial participant participate
participation particle particular partition partner partnership party pashto pass passenger passion passive
passport password past pasta paste pastor pastoral pastry patch patent path pathologist pathway patient
pattern pause pavement pay paypal pcc pcso pdf pe peace peado pedo pee peeps pelvis penalty pencil pending
penis pension pentecostal people per perceive percent percentage perception perennial perfect perform
performance perhaps period perm permanent permission permissive permit perpetrator perpetual perplexing
persist persistence persistent person personal personality perspective persuade pertain pertinent perv
pervert pester pet petition petrified petrol pharmacist pharmacy phase phenomenon philosophy phone photo
photograph phrase physical physics physio physiotherapist piano pic pick pickle picture piece pierced pig
pikey pile pill pillar pillow pilot pimp pinch pine ping pint pioneer pipe pipeline piss pistol pit pitch
pity pixel pizza place placebo placeholder plain plan plane planet plant plastic plate platform play
playground playgroup playpen playstation playtime plead please pleasure pledge plenty plez plo plot pls plse
plug plugin plumber plural plus plz pm pneumonia png pocket podcast podiatrist poem point poison polar pole
police policeman policewoman policy polish polite politics poll pollution ponder poo pool pop popular
populate population porn pornographic pornography portability portable portage portal portion portrait
portuguese pose posh position positive possess possession possibility possible possibly post postage postal
postcode postnatal postpone pot potato potential potty pound pour poverty power ppl ppt pr practical
practicality practice practise practitioner pram pray pre precede precedent precise precision precocious
predicate predict prefer preference prefix pregabalin pregnancy pregnant prejudice preliminary premises prep
preparation prepare prescribed prescription presence presentation preset pressure presumably presume
presumption pretended pretending pretends pretty prevail prevent prevention previous prey price prick pride
priest primark primary prime primitive principal principle print prior priority prison privacy private
privilege prize proactive prob probability probably probation probe problem problematic procedural procedure
proceed process processor proclaim produce product production productive prof profanity profession
professional professionalism professor profile profit profound program programme progress prohibit project
projection prominent promote prompt prone proof propaganda propagate proper property proportion
proportionality proportionate proposal propose prosecute prosecution prospect prospective prostitute
prostitution protect protection protective protest protocol prototype proud prove provide province provision
prowl proxy pru pshe psoriasis psychiatric psychiatrist psychological psychologist psychology psychosis
psychotherapist psychotic pt pts pub puberty public publication publicity publish pudding puke pull pulse
pump punch punctual punctuation punish punjabi pupil puppy purchase pure purpose purse pursue pursuit push
pushchair pushy put puzzle pyjama qr qts quadruplets quaker qualification qualify quality quantity quarrel
quarry quarter queen quest question questionnaire queue quick quid quiet quit quite quiver quiz quota
quotation quote quran r rabbi rabbit race racial racism racist radar radical radicalisation radicalised
radio radiographer radiologist radius raft rage raid rail railway raincoat raise rally ramadan ramp ran
random rang range rank rant rape rapid rapist rare rash rat rate rather ratio rational raw razor rcpch re
reach react read readability ready real realise realistic reality realm rear reason reasonably reassure
receipt receive recent reception receptionist recipe recipient reckless reckon recognise recognition
recommend recommendation reconcile record recovery recruit rectum red redact reduce reduction redundancy
redundant ref referal reference referral reflect refuge refugee refurbish refusal refuse regard region
regional registered registrar registration registry regression regret regular regulated regulation regulator
rehab rehearse reign reinforce reject rejection relapse relation relationship relative relaxed relay release
relevance relevant reliably reliance relief relieved religion religious reluctance reluctant rely remainder
reminded reminder remit remorse remote removal render renew renewal rent repay repeat replica reply report
representative reputation require rescue reservation reset residence resident residential resignation
resilience resilient resist resistance resistant respect respective respite respond response responsibility
responsible rest restaurant restraint restriction result resume retain retaliate retention retire retract
retrieval retrieve reunification reuse rev reveal revenge reverend reverse revert revise revoke revolting
rhythm rib ribbon ribcage rice rich rickets rid ride rifle right ring ringworm rio riot ripped rise risk
risky ritalin ritual rival rn road roadmap robbery roblox robust rock rocket rode rofl role roll roma
romania romanian roof room roommate root rope roster rotate rotation roti rotten rough round route routine
row royal rso rub rubbish rude rugby ruin rule rum rumour run runaway rung rural rush russian rusty s sack
sacred sacrifice sad saddle sadistic safe safeguard safest safety said sainsburys sake salad salary salon
samaritans same sample samsung samurai sanction sand sandwich sane sang sanitary sanity sar sarc sat
satisfaction satisfactory satisfy saturday sauce sausage save saw say sayin scab scabies scald scale scalp
scam scan scandal scapegoat scar scarce scare scary scavenge scenario scene scent sch schedule scheme
scholar scholarship school science scientific scissors scoff scold scoliosis scope score scotland scottish
scout scowl scr scrambled scrap scratch scream screen screenshot screwdriver script scroll scruffy sculpture
sdq sea seal search seaside season seasonal seat sec secluded seclusion second secondary secrecy secret
secretary secretive section sector secure security sedated seduce see seek seem seen segment seize seizure
seldom select selection selector self selfharm selfish sell semantic semester semh semi seminar senco senior
sensation sense sensible sensitive sensitivity sent sentence separate separation sepsis sept september
sequence sequential serial series serious sertraline servant serve service sesh session set settle setup
seven seventeen seventeenth seventh seventy several severe sex sexologist sexting sexual sexualised
sexuality sgo shabby shade shadow shag shake shaken shaky shall shallow shame shampoo shape share
shareholder sharepoint sharia sharp she sheep sheet shelf shell shelter shelves shia shield shift shine ship
shirt shit shite shiver sho shock shoe shook shoot shop shoplifting short shortage shortcut shorthand shot
shotgun should shoulda shouldnt shout shove show shown shpo shrink shud shuffle shut shutdown shuttle shy
sibling sic sick side sideline sids sight sign signal signatory signature significance significant signpost
sikh silence silent silly silver similar simple simplest simplify simply sims simulate simultaneous since
sincerely sing single singleton sink sir siri siro sis sister sit site situation six sixteen sixteenth sixth
sixthform sixty size skate sketch ski skill skin skinny skint skirt skive skulk skull skunk skype slack slag
slang slap slash slave slavery sleep sleepover sleepwalk sleepy sleeve slept slice slid slide slight slim
sling slip slit slope sloppy slot slovak slovakian slow slt slur slut smack small smart smash smear smell
smelly smelt smh smile smoke smooth smother snack snap snapchat snappy snapshot snarl snatch sneak sneaky
sneeze sniff snippet snitch snog snow snub so soaked soap sob soccer social socialise society sock socket
sod sofa soft software soil solar sold soldier sole solicitor solid solo solution solve somali somalian
sombre some somebody somehow someone somethin something sometime somewhat somewhere son sonographer soon
sophisticated sore sorry sort sought soul sound soup source south soz space spam spanish spank spanner spare
spark spawn speak special specialist specialty specific specifically specify specimen spectacular spectrum
speech speed speedy spell spelt spend spent sphere spice spider spied spilled spine spiral spirit spit
spiteful spliff split spoc spoil spoke spoken sponsor spontaneous spoon sporadic sport spot spotify spouse
sprain spray spread spring sprint squad squalid squalor square squash squat squeeze squirrel sro ssw stab
stability stable stack stadium staff stage stain stair staircase stairgate stale stalk stammer stand
standalone standard standby standpoint stare start startle startup starve stash state static station
statistic statue status statute statutory stay std steady steal steam steel steep steer stem step
stepbrother stepchild stepchildren stepdad stepdaughter stepfather stepmother stepmum stepparent
stepsiblings stepsister stepson stereotype sterile steriliser sterling stern sternum steroids sti stick
sticky stiff stifle still stillborn stimulate stimulus sting stink stitch stock stole stolen stomach stood
stool stop storage store stormy story straight straightaway straighteners strain strange strangle
strangulation strap strategy straw stray stream street strength strengthen stress stretch strict strike
string strip strive stroke strong strop stroppy struck structure struggle stub stubborn stuck student studio
study stuff stumble stunned stupid stutter style subject submission submit subscribe subscription subsequent
subset subsidy substance substantial substitute substitution subtle suburb succeed success succession
successive such sudanese sudden suffer sufficient suffix suffocate sugar suggest suggestion suicidal suicide
suit suitability suitcase suite sulk sulky sum sumfin summary summat summink summon sumone sumthing
sunglasses sunni sunny sunrise sunset super superb superficial superior supermarket superseded supervise
supervision supervisor supper supplement supplementary supplier supply support supportive suppose suppress
suppression supreme sure surestart surface surge surgeon surgery surname surprise surrogate surround survey
survive survivor suspect suspend suspension suspicion suspicious suss sustain sw swahili swallow swan swap
swear sweat sweatshirt sweet swelling swells swift swim swing switch switchboard swollen sword swore sws
swung symbol symbolic sympathetic sympathy symptom synagogue synchronise syndrome synonym syntax synthetic
syphilis syrian syringe system systmone ta tab table tablet tac tackle taf tag taid tail take taken takin
tale talk talkin tall tamil tank tantrum tap tape target tariff tart tas task taste tattered tattoo taught
taunt tax taxi tbc tbd tbf tbh tea teach team tearaway teardown tease teat tech technical technician
technique technology tedious teen teenage teeth telegram telephone television tell tellin telly temp
temperature template temporary tempt ten tenancy tenant tendency tense tension tenth term terminal terminate
terminology terrible terribly terrific terrify territory terror terrorism terrorist tesco test testicle
testimony tetanus text textbook thai than thank thanx that thb the theatre theft their them theme themselves
then theoretical theory therapist therapy there thereafter thereby therefore these they theyll theyre theyve
thick thief thigh thin thing think third thirsty thirteen thirteenth thirty this thnx tho thorough those
though thought thousand thrash thread threadbare threat threaten three threshold threw thrive throat throne
through throughout throw thrown thrush ths tht thumb thumbnail thurs thursday thus thx tick ticket tide tidy
tie tight tigrinya tiktok til tile till timber time timeframe timeline timeout timescale timestamp timetable
timezone timid tiny tip tired tiring tissue tit title tmr tmrw tnx to toast tobacco today toddler
toddlerhood toe together toggle toilet token told tolerance tolerate tomato tomorrow tomoz tone tongue
tonight tonite tonne tonsil tonsillitis too took tool toolbox toolkit tooth toothbrush top topic torah torch
tore torment torn tornado torso torture tosser total touch touchy tough toughen tourettes tourist tournament
toward towel tower town toxic toy trace track trackie tracksuit trade trademark tradition traditional
traffic trafficked trafficker trafficking tragedy tragic trail train trainee trampoline trans transaction
transcript transfer transform transformation transgender transient transit transition translate translation
translator transmission transmit transparency transparent transport trap trash trauma traumatic traumatised
travel traverse tray treat treaty tree tremble trend trespass triage trial triangle tribunal tribute trick
tricky tried tries trigger trilogy trim trip triple triplet triumph trivial tropical trouble trousers
truancy truant true truly trunk trust trustee truth try tryin tsunami ttyl tube tuberculosis tuck tues
tuesday tug tuition tummy tumour tune tunnel turbulent turkish turn tutor tutorial tv twat tweak tween
twelve twentieth twenty twi twice twin twisted twitch twitchy twitter two txt ty type typical typo tysm uasc
uber ugh ugly uk ukcis ukraine ukrainian ulcer ulster ultimate um umbrella unanimous uncle under underage
undergo undergraduate underline undermine underneath undernourished understand understood undertake
undertook underwear underweight undo undoubtedly unfazed unfed unfit unforeseen unfortunate uniform unify
union unique unit universal universe university unkempt unknowingly unpleasant unrelated unresolved
unresponsive unruly unset until unveil up upbringing upcoming update upfront upgrade upheaval uphold upload
upon upper upset upstairs upto ur urban urdu urge urgency urgent urinate urine url urologist us usa
usability usage use username using usual uterus utilise utility utter vac vacancy vacant vacation vaccinated
vaccination vaccine vacuum vagina vague valid validate validation validity valium valley value vandalised
vandalism vanish vape vapour variable variant variation variety various vary vast vault vawg vector
vegetable vegetarian vehicle vendor venue verbal verbose verdict verify versa version versus vertical very
vessel veteran veto via viable vibrant vicar vicarage vice vicious victim vid video vietnamese view
viewpoint village villain vindictive vinegar vinted violate violation violence violent virtual virtue virus
visa visibility visible visibly vision visit visitor visual vital vitamin vivid vocabulary vodka voice void
volatile volume voluntary volunteer vomit vote voucher vs vulnerability vulnerable vulva wage wail waist
wait waive wake wales walk walkthrough wall wallet wana wander wank wanna want war warden wardrobe warehouse
warm warmth warn warrant warranty warrior wary was wash wasnt wasp waspi waste wat watch watchdog waterproof
wave way wbu we weak wealth wean weapon wear weather weave web webpage website wed wednesday wee week
weekday weekend weep weepy weigh weight weird weirdo welcome welfare well wellbeing welsh went were werent
west wet weve whack what whatever whatsapp wheel wheelchair when whenever where whereabouts whereas wherever
whether which whichever while whilst whimper whine whinge whip whiskey whisky whisper whistle whistleblower
whistleblowing white who whoever whole wholly whom whooping whose why wi wicked wide widespread widow width
wife wifey wifi wild wildcard wildlife wimp wince window wine wino wipe wire wisely wish wit witch
witchcraft with withdraw withdrawal withdrawn withdrew withheld withhold within without withstand wiv wk wks
wobbly woke woken woman women womensaid won wondered wonderful wondering wonky wont wood wooden wool woozy
word wore work workaround workforce workin workload workplace workshop workstation world worldwide worm worn
worry worse worsen worship worst worth worthy wot wotever would woulda wouldnt wound wow wrap wreck wrestle
wriggle wrist write written wrong wrote wtf wubu wud wuu wyd x xanax xbox xls xmas xo xx xxx ya yacht yahoo
yank yard yay yea yeah yell yellow yep yes yesterday yet yield yjs yo yob yolo yoruba yot you youll young
youngminds youngster youre yourself yourselves youse youth youtube youve ypas yr yrs yup zealand zebra zero
zimbabwean zip zombie zone zoo zoom
"""
