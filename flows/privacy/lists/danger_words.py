"""Lists of words that stand in many phrases of danger, under the name that stands for them there."""

WORD_LISTS = {
    "THEY": "daddy/mummy/mummies/mama/papa/nana/nanny/grandma/he/she/they/i/we/it/him/her/them/mum/mam/mom/mums/dad/dads/mother/father/stepdad/stepmum/stepdads/brother/"
    "sister/son/daughter/nan/gran/grandad/uncle/aunt/cousin/baby/toddler/infant/child/kid/kids/children/boy/boys/girl/girls/"
    "lad/lads/lass/teenager/pupil/pupils/student/students/man/men/woman/someone/somebody/friend/mate/boyfriend/girlfriend/"
    "husband/wife/partner/ex/parent/parents/carer/neighbour/patient/resident/client/intruder/gang/bf/gf/one/family/stranger",
    "THEM": "daddy/mummy/nan/brother/sister/people/boys/girls/boy/girl/lad/child/kid/toddler/him/her/them/me/us/mum/mam/mom/dad/my/his/the/a/their/our/baby/someone/somebody/each/people/staff/kids/children/"
    "everyone/another/this/its/that",
    "SELF": "himself/herself/themselves/themself/myself/hisself/hersen",
    "HE": "he/she/they/dad/stepdad/mum/stepmum/brother/brothers/sister/uncle/man/men/ex/boyfriend/girlfriend/husband/wife/partner/someone/"
    "somebody/lad/lads/boy/boys/girl/girls/kid/kids/pupil/student/daddy/mummy/cousin/family/gang/people/parents/father/mother",
    "HIM": "him/her/them/me/us/mum/dad/someone/somebody/brother/sister/baby/mummy/daddy/nan/himself/herself/everyone/kids/children/wife",
    "CHILD": "baby/toddler/infant/newborn/child/kid/kids/children/boy/girl/lad/son/daughter/pupil/student/girls/boys/grandson/"
    "granddaughter/niece/nephew/brother/sister/old/yo/one/ones/teenager/patient/resident",
    "BLADE": "knife/knives/knifes/nife/blade/blades/machete/machetes/gun/guns/shotgun/pistol/rifle/firearm/handgun/axe/sword/"
    "crossbow/bomb/grenade/taser/hatchet/weapon/weapons/cleaver/chainsaw/shank/shiv/zombie",
    "CLUB": "bat/hammer/crowbar/bar/pole/stick/brick/bottle/scissors/screwdriver/spade/spanner/wrench/acid/petrol/chisel/"
    "belt/iron/plank/glass/saw/knuckleduster",
    "HARMING": "touching/filming/grabbing/groping/abusing/molesting/photographing/undressing/kissing/drugging/threatening/raping/stripping/"
    "flashing/exposing/masturbating/hitting/hurting/beating/kicking/attacking/slapping",
    "HURTING": "hitting/beating/punching/kicking/strangling/choking/stabbing/attacking/hurting/raping/smothering/shaking/"
    "battering/throttling/suffocating/drowning/knifing/murdering/whipping/headbutting/throttling/dragging/kneeing/stoning/gassing/poisoning/drugging/jumping/torturing/molesting/torturing/burning/stamping/bashing/assaulting/slapping",
    "HURT": "attacked/stabbed/strangled/raped/beaten/kidnapped/abducted/assaulted/tortured/suffocated/mugged/jumped/battered",
    "PILLS": "tablets/pills/paracetamol/paracetamols/ibuprofen/meds/medication/medicine/antidepressants/insulin/capsules/"
    "painkillers/codeine/tramadol/diazepam/sertraline/aspirin/drugs/calpol/tablet",
    "MUCH": "all/loads/load/lots/many/bunch/handful/handfuls/box/boxes/packet/packets/pack/packs/bottle/bottles/whole/entire/#/"
    "lot/fistful/strip/strips/hundred/everything",
    "TOOK": "took/taken/taking/swallowed/swallowing/eaten/ate/necked/downed/takes/had/swallow",
    "POISON": "bleach/antifreeze/acid/poison/weedkiller/rat/detergent/battery/batteries/petrol/methadone/disinfectant/magnet/magnets",
    "HEIGHT": "roof/rooftop/ledge/bridge/windowsill/tracks/track/railings/scaffolding/balcony/cliff/parapet/flyover/pylon",
    "NOW": "now/tonight/tonite/today",
    "PLACE_NOW": "outside/here/downstairs/upstairs/door/gate/gates/reception/house/school/kitchen/street/coming/chasing/"
    "playground/inside/corridor/next/after/corridor/classroom/garden/bedroom",
}

COMMON = """
a about all am and are at be been being but can child children do for from get go going got had has have he her
him his home how i if in is it kid kids me mum my not of off on out school she someone that the their them then
there they this to up was we were what when who will with you your
"""
"""Words that stand in so many texts that no phrase is looked for by them."""

IRREGULAR = """
throw threw thrown throws throwing
hang hung hanged hanging hangs
drive drove driven drives driving
take took taken takes taking
give gave given gives giving
fall fell fallen falls falling
run ran runs running
break broke broken breaks breaking
note notes
eat ate eaten eats eating
bite bit bitten bites biting
lie lying lies lay
die dying dies died
shoot shot shoots shooting
beat beaten beats beating
hold held holds holding
find found finds finding
lose lost loses losing
wake woke woken wakes waking
get got gets getting gotten
come came comes coming
go went gone goes
going
say said says saying sed
tell told tells telling
burn burning
burnt burned
burns
shake shook shaken shakes shaking
sting stung stings stinging
stick stuck sticks sticking
swallow swallowed swallows swallowing
sink sank sunk sinks sinking
swim swam swum swims swimming
steal stole stolen steals stealing
stand stood stands standing
sit sat sits sitting
swing swung swings swinging
tie tied ties tying
put puts putting
hit hits hitting
cut cutting
slit slits slitting
feel felt feels feeling
write wrote written writes writing
leave left leaves leaving
send sent sends sending
bleed bled bleeds bleeding bleedin
knife knives knifes
child children childs
man men
woman women
baby babies
body bodies bodys
spit spat spits spitting
flee fled
fight fought fights fighting
slide slid
drink drank drinks drinking
fitting
fainted
seizure
seizures
planning
planned
sets
pill
pills
killed
kills
drowned
cuts
faints
plan
plans
chokes
"""
"""The first word of a line stands for all of it; what is not here loses its ending."""
