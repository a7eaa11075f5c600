"""Words that say danger in the company of others, wherever they stand near each other: "blood" and "pouring".

A group is a line: a list of words, then + and a list of which one must stand near it; / stands between words that
may stand for one another. {THEY} and the like stand for the lists of ``danger_words``.
"""

LIFE_COMPANY = """
blood + pouring/gushing/everywhere/spurting/pumping/loads/lots/losing/lost/covered/pool/soaked/door/under/bathroom/sheets/trousers/floor/stop/stopping/dripping/head/mouth/vomiting/coughing
bleeding + head/neck/wrist/wrists/badly/heavily/stop/stopping/loads/pregnant/lots/fainting/faint/out/everywhere/internally/mouth/ears/leg/face/hospital
gushing + arm/leg/wrist/head/blood/deep/cut/it/out
cut/cuts/sliced/slashed/gash/wound + deep/throat/neck/wrist/wrists/artery/gushing/bone/wide
neck/throat + rope/belt/cord/cable/scarf/jumper/tie/tied/ligature/noose/lace/laces/wire/charger/sheet/squeezing/squeezed/hands/knife/blade/razor/screwdriver/scissors/glass/slit/slashed/stabbed/choking/bag/chain/bottle/machete/sword/grabbed/gripping/round/around/pinned/foot/feet/knee/kneeling/wrapped/closing/closed/swelling/swollen/tight
breathing/breathe/breath/breaths + stopped/not/cant/barely/hardly/struggling/funny/shallow/noisy/gasping/wheezing/rattling/blue/weird/trouble/cannot/fast/heavy/slow/slowly/difficulty/stops
lips/tongue + blue/swelling/swollen/purple/grey/gray/white
face + swelling/swollen/blue/grey/gray/purple/droopy/drooping/dropped/drooped/burning/acid
wake/waking/woken/rouse + wont/cant/not/isnt/unable/impossible/never
blue/grey/gray/purple/limp/floppy/lifeless/stiff + baby/newborn/toddler/gone/going/turned/turning/went/lips/cold/infant/twin
pulse/heartbeat + no/not/cant/without/weak/none
heart + stopped/stopping
heart + beating + not/no/stopped/nothing
collapsed/collapse/fainted/unconscious/unresponsive/convulsing/jerking/fitting/seizure/twitching + {THEY}/floor/now/help/minutes
tablets/pills/paracetamol/ibuprofen/antidepressants/sertraline/diazepam/codeine/insulin/meds/medication/capsules/painkillers/fluoxetine/citalopram/propranolol/strip/xanax/valium/methadone + drunk/drinking/wine/beer/all/whole/whol/handful/loads/entire/many/bottle/packet/pack/strip/box/vodka/gin/overdose/alcohol/stash/stockpile/purpose/end/die/#/both/pot/tub/everything/lots
pill/pills/ket/mdma/acid/spice/drugs/something/vape/lsd/heroin/monkey/ecstasy/mandy/cocaine/edibles/balloons + shaking/overheating/fitting/unconscious/blue/wake/seizure/collapsed/unresponsive/foaming/hallucinating/convulsing/vomiting/passed/burning
swallowed/drank/drinking/drunk/ate/eaten/drink/swallow/eating/sipped/ingested + bleach/vape/cleaning/antifreeze/acid/poison/weedkiller/detergent/battery/batteries/spirit/spirits/turps/sanitiser/sanitizer/cleaner/screenwash/thinner/fluid/pellets/magnet/magnets/blade/blades/razor/razors/needle/needles/glass/pins/nails/disinfectant/petrol/paraffin/pod/pods/liquitab/caustic/berries/fungi/perfume/shampoo/toilet
vomit/vomiting/sick + unresponsive/unconscious/passed/wake/blood/head/drowsy/blue
bridge/roof/rooftop/ledge/tracks/platform/balcony/cliff/flyover/scaffolding/pylon/crane/parapet/windowsill/storey/overpass/viaduct/railway + jump/jumping/sat/sitting/standing/stood/climbed/climbing/goodbye/railings/barrier/let/throw/hanging/dangling/walking/lying/fell/fallen/falling/threatening/refusing/wont/stuck
line/lines/rail/railway/railways + walking/lying/standing/sitting/playing/sat/stood
motorway/carriageway/m1/m6/m25/m60/a1 + walking/standing/running/child/kid/girl/boy/toddler/alone/middle/stood/he/she/they/wandering
train/bus/lorry/traffic/cars/truck/lorries + jump/under/infront/throw/walked/step/stepped/running/threw/ran
river/canal/lake/sea/pond/pool/reservoir/quarry/water/weir/harbour/docks/manhole/drain/silo/tank/slurry/pit/well/shaft + drowning/under/drown/sinking/swim/cant/jumped/fell/fallen/fall/gone/swept/face/struggling/jump/floating/pulled/threatening/drive/disappeared/bath/shouting/ice
kill/killing/hang/hanging/cut/cutting/stab/harm/harming/end/shoot/drown/poison/burn + {SELF}
die/dead/dying + want/wants/wanting/wish/wishes/rather/going/tonight/better/hope/ready/deserve/wanna/leave/let
life/lives + end/ending/take/taking/own/tonight/over/worth/finish/finishing
live/living/alive/exist + anymore/point/reason/worth/longer/going/more + not/no/cant/isnt/without
goodbye/goodbyes/farewell + texted/sent/sending/posted/note/everyone/bridge/love/sorry/said/says/saying/message/messaged/wrote/last/tablets/pills/forever/final
suicide/suicidal + tonight/now/attempt/attempting/note/plan/plans/trying/attempted/going/threatening/planning/right/threatens/pact/actively/feels/feeling/am/today
forever + sleep/gone/leave/leaving/end
note + sorry/goodbye/die/forgive/kill/suicide/gone/dead/alive
locked/stuck/trapped + bath/bathroom/car/oven/hob + baby/toddler/old/child/kid/infant/yo
fire/burning/alight/flames/ablaze/arson + house/home/flat/kids/trapped/upstairs/building/set/school/bedroom/room/hair/clothes/inside/car/door/kitchen/{SELF}/nursery/caravan
smoke + house/flat/stairs/room/pouring/filling/trapped/brother/upstairs/everywhere/kids/breathe/thick/coming/bedroom/landing
petrol/lighter/matches/accelerant + pouring/poured/house/door/letterbox/threatening/kids/mum/burn/himself/herself/room/hall/set/over/soaked/doused
explosion/exploded/blast + flat/flats/house/school/hurt/now/here/just/outside/kitchen
gas + smell/leak/turned/oven/hob/taps/faint/dizzy/left
burnt/burned/scalded/burns + boiling/kettle/face/badly/all/oil/chest/acid/iron/water/screaming/legs/skin
electrocuted/shock/socket/wires + collapsed/unconscious/not/child/kid/burned/fingers
bitten/mauled/attacked/attacking/attack + dog/dogs/snake/adder
hit/knocked/run/ran/mown/struck/crushed + car/van/lorry/bus/train/truck/taxi/motorbike/tram/tractor
fell/fallen/falls/dropped/fall + window/roof/balcony/stairs/height/storey/tree/unconscious/ladder/cliff/bridge/scaffolding/floor
head + unconscious/bleeding/bled/sick/cracked/split/drowsy/kicking/stamping/kicked/stamped/caved/smashed/seizure/blood/jumping
trapped/stuck/pinned/crushed/buried + fire/car/water/rubble/smoke/breathe/lift/under/burning/house/wall/upstairs
choking/choke + sweet/grape/food/toy/blue/coin/breathe/sausage/her/him/baby/help/toddler/bone/apple
allergic/allergy/anaphylaxis/nuts/peanut/peanuts/sting/stung/wasp/bee/epipen + swelling/swollen/cant/breathe/breathing/throat/lips/tongue/blue/collapsed/severe/reaction/swallow/worse
asthma/inhaler/wheezing + cant/attack/blue/breathe/breathing/not/working/lips/speak/worse/struggling
diabetic/hypo/insulin/sugar + unresponsive/unconscious/shaking/sweating/confused/drowsy/wake/collapsed/low/fitting/respond/passed
numb/stroke + arm/face/speech/slurred/side/chest/droopy/speak
chest/jaw + pains/pain/hurts/hurting/tight/crushing/numb/sweating
labour/contractions/waters + coming/broke/broken/now/baby/minutes/bleeding/head/alone
baby/toddler/child/kid/newborn/infant + cold/grey/lifeless/locked/drowning/shaking/shaken/dropped/smothering/pillow/suffocating/unconscious/overdose/floppy/limp/blue/motorway/carriageway/seizure/bath/overheating/abandoned/dumped/dying/choking/unresponsive/collapsed/poisoned
check/checkin/check-in/security/gate/boarding + passport + now/my/her/they/have/leaving
airport/gatwick/heathrow/stansted/luton/departures/boarding/plane/flight/ferry/eurostar/check-in + now/today/tonight/taking/put/putting/boarding/marry/married/cut/taken/them/about/hour/hours/way/soon/leaving/flying/forced/drive/driving/boarded/dragging
wandered/escaped/vanished/disappeared/slipped/toddled/bolted + nursery/gate/garden/house/nobody/toddler/child/he/she/boy/girl/cant/street/now/road/minutes/park/beach/shop/playground/we
lost/missing + toddler/son/daughter/year/yr/old/minutes/park/shop/beach/zoo/playground/anywhere/hours/trip/found/police/nursery/garden/hour/boy/girl
find/seen/see/located/locate + anywhere/toddler/nobody
bundled/dragged/forced/shoved/pulled/grabbed/snatched/pushed/lured/abducted/kidnapped/taken + car/van/boot/taxi/lorry/stranger/strangers/bushes/alley/lift
feel/move/moving + legs/arms/neck/body/toes/back + cant/not/unable/wont
blood + spitting/spat/toilet/ear/ears/pregnant/vomit/vomiting/vomited/nose/clots/hair/clump
waters + gone/broken/broke/leaking
moving/move + not/isnt/cant/stopped + {CHILD}/he/she/floor/road/pavement/ground/stairs/mum/dad/mummy/daddy
lying/laid/laying/flat/face + floor/ground/road/pavement/street/stairs/grass/path/down + not/moving/still/blood/unconscious/breathing/hurt
slumped/slurred/slurring/hypothermia/comatose/lolling + he/she/they/him/her/baby/child/kid/not/mum/dad/grey/needle/chair/stand/is/has
vodka/gin/whisky/rum/spirits/brandy + drank/drunk/necked/downed/drinking + whole/litre/bottle/entire/unconscious/wake/sick/pills/tablets
needle + arm/slumped/unconscious/blue/collapsed
child/baby/toddler/kid/infant + snow/freezing/naked/pyjamas/frost + outside/left/alone/street
baby/toddler/infant/dog/child + left/stuck/locked/shut + car/van/heat/hot
hear/heard/hearing + hit/beaten/hurt/slapped/smacked/punched/whipped/screaming/begging/thumping/thuds + being/someone/child/kid/next/now/getting/below/upstairs/bang/mum/flat
given/gave/giving/injected + drugs/something/pills/tablets/powder/drink + weird/sleepy/funny/dizzy/unconscious/wake/passed/drowsy/woozy
bit/bitten/biting + ear/nose/finger/off/lip/throat/face + blood/off/toddler/child/dog/him/her
bottle/glass/brick + face/head/neck + blood/in/threw/hit/smashed/bleeding
pills/tablets/medicine/meds/medication/tabs + hold/into/found/opened/got + toddler/kid/baby/child/nans/grandads/yr/old/brother/sister
tied + sheet/door/belt/rope/neck/ceiling/beam/tree/banister/bedsheet
bath/bathroom + razor/blade/knife/blood/filled/overdose
razor/blade/knife + wrist/wrists/skin/arm/myself/going/cut
arm/arms/leg/legs/wrist/wrists + cut/cutting/slashed/sliced + bad/badly/deep/just/stitches/open/blood/wont/bleeding
done/did + something + stupid/silly/terrible/bad/awful
message/text/goodbye/time/words + last/final + my/ever/this/alive/here
bye/goodbye/goodbyes + phone/cliffs/bridge/forever/off/everyone/car/note
sorry + tell/note/everyone/goodbye/pills/tablets/forgive + mum/dad/family/everyone/kids/mam/them
giving/gave/given + away + things/stuff/belongings/possessions + tonight/sorry/today/goodbye/everyone
beachy + head
top + multi/storey/tower/cliff/scaffolding/crane/flats/roof + he/she/kid/boy/girl/pupil/they/standing/sat/jump/at/on
park + car + top + he/she/kid/boy/girl/they
over/onto/off/on + ledge/edge/barrier/railings/railing/parapet/windowsill + he/she/legs/stepped/stepping/climbed/sat/sitting/leaning/kid/boy/girl/pupil/they/him/her/standing/hanging
train/trains + surfing/surf/roof/dragged/doors/between
wall/roof/ceiling/tree/scaffolding/branch/goalpost/fence/lorry/wardrobe + collapsed/fallen/fell/down/come/landed + kid/kids/child/children/class/him/her/trapped/boy/girl/pupil/us/me
explosion/exploded/blast/chemical/chemicals/fumes + lab/class/hurt/kids/injured/people/breathe/science/factory/children/school
fire + minibus/coach/bus/van/lorry/shop/church/mosque/oven/pan/sofa/curtains + on/is/kids/trapped
car/minibus/bus/coach/van/lorry + crash/crashed/overturned/upside/flipped/rolled + trapped/hurt/kids/injured/bleeding/unconscious/inside/motorway/just/now/down
drive/driving/drove/crash + cliff/wall/river/lake/bridge/tree + us/me/kids/purpose/off/her/him/with/threatening
voices + telling/tell/tells/saying/say/told/hearing + kill/hurt/die/harm/baby/stab/jump/knife
hurt/harm/kill/shake/smother/drown/drop/strangle/suffocate + might/going/gonna/will/scared/afraid/may/could + baby/child/kid/kids/son/daughter/children/newborn/toddler
shook/shaken/dropped/smothered/drowned/hurt/killed + my/i/have/just + baby/newborn/toddler/infant
before + i/he/she + do/does + something
dog/dogs/pitbull/bully/xl/staffy + hold/biting/attacked/attacking/mauling/loose/bit/grabbed + child/kids/kid/toddler/people/face/baby/playground/boy/girl/arm
badly/seriously/severely/critically/gravely + hurt/injured/burned/burnt/bleeding/unwell/wounded/beaten/ill
serious/major/severe/life-threatening + injury/injuries/bleeding/bleed/accident + playground/now/school/child/head/pupil/kid/just/has/there
organs/bowels/intestines/bone + out/hanging/sticking/showing/through
stuck/trapped/caught/wedged + dryer/drier/washer/machine/lift/oven/fridge/freezer/bin/pipe/drain/railings/well/shaft/escalator/gate/grinder + child/kid/toddler/baby/boy/girl/head/hand/arm/him/her/he/she
stung/sting/hives/allergic/nuts/prawns/shellfish/egg/milk + wheezing/hives/breathless/swelling/vomiting/dizzy/collapsed/spreading/struggling
carbon/monoxide/fumes + alarm/sick/dizzy/faint/asleep/headache/monoxide/house/kids/everyone
eyes + rolled/rolling/back/glazed + he/she/baby/child/kid/not/stopped/him/her
stopped/stop + talking/moving/responding/crying/feeding/breathing + eyes/blue/limp/floppy/grey/suddenly/baby/blood/breathing
mouth + stuffed/sock/tape/taped/gag/gagged/hand/pillow/rag/foam/foaming/blood/blue + her/his/my/over/round/in
baby/birth + having/giving/coming/delivering/crowning + toilet/toilets/bathroom/floor/now/here/car/school/alone
bed/bath/shower/bedroom + with/into/in + lodger/man/uncle/stranger/cousin/stepdad/he/coach/brother/grandad + girl/daughter/child/sister/son/boy/baby/kid/me
do/cope/go/carry/take + this/it/on + anymore/longer/more + cant/roof/bridge/die/pills/knife/tablets/end
eaten/eating/eat/drank/drinking/drink + stopped/nothing/refusing/days + stand/collapsed/weak/unconscious/faint/wake/limp
taken/took/snatched + son/daughter/kids/baby/child/children + gone/never/driven/again/ran/run
1/2/3/4/5/6/7/toddler/reception + year/yr/old/toddler/yo/child + run/ran/walked/escaped/wandered/missing/lost/climbed/vanished
fgm/cut/circumcised/circumcision + now/tonight/tomorrow/today/hour + her/girl/sister/daughter/cousin/baby
tide/mud/quicksand + stuck/cut/coming/trapped/sinking
coma/consciousness/conscious + diabetic/losing/lost/semi/in/drifting/not/regain/slipping/barely
delirious/stiff/rash + fever/neck/floppy/drowsy/glass/purple/temperature/sepsis/meningitis
arm/leg/finger/hand/foot + hanging/severed/chopped + off
scared/terrified/frightened + now/tonight + house/car/flat/hotel/room/home
"""
"""As LIFE of ``danger_life``."""

VIOLENCE_COMPANY = """
trying/try/tries/tried + take/grab/snatch/steal + stranger/man/someone/ex/men/woman/bloke
{BLADE} + throat/outside/coming/threatening/here/holding/waving/pulled/chasing/neck/head/face/pointing/pointed/swinging/hostage/attacking/now/drawn/gate/playground/brandishing/wielding/stab/loaded/masked/fighting
hammer/bat/crowbar/screwdriver/scissors/bottle/brick/pole/belt/axe/iron/glass/chair/bars/club + throat/threatening/attacking/swinging/coming/smashing/chasing/going/everyone/gone/people/after/hitting/head/fighting/waving/hit/beating/staff/stab
stabbed/stabbing/stabbings/shot/shooting/shootings/gunshots + pupil/student/boy/girl/bus/outside/school/just/someone/lad/kid/man/park/ambulance/now/friend/brother/teacher/him/her/me/he/she/gate/gates/street/been/neck/leg/chest
punching/kicking/hitting/beating/slapping/battering/strangling/choking/throttling/attacking/hurting/stabbing/biting/burning/dragging/smashing/assaulting/raping/molesting/torturing/whipping/stamping/suffocating/smothering/drowning + now/mum/her/him/me/us/them/stop/help/screaming/please/head/someone/kids/baby/brother/sister/child/each/nan/staff/dad/everyone/boy/girl/us/teacher/carer/my
beaten/battered/attacked/raped/assaulted/strangled/kidnapped/tortured/jumped/mugged + being/right/now/help/currently/still
threatening/threatens/threatened + kill/stab/shoot/burn/crash/jump/hurt/drown/knife/gun/rape/blow/petrol/weapon/acid/suicide/smash/violence/staff/kids/bat/hammer/drive/everyone
going/will/says/said/gonna/threatening/saying + kill/murder/stab/shoot/strangle/drown/rape/torch/blow
break/breaking/kicking/kick/smashing/smash/force/forcing/banging/hammering/batter/battering/booting + door/window/windows/doors
intruder/burglar/burglars/prowler + house/now/garden/here/downstairs/kids/inside/upstairs/home
hiding/hidden/hide + bed/wardrobe/bathroom/toilet/cupboard/under/him/stairs/shed/dad/her/them/loft/scared/upstairs/bushes/looking/coming
barricaded/barricade + in/himself/herself/office/room/knife/door/ourselves/us/we
shouting/shouts/yelling + kill/hitting/thuds/bangs/smashing/help
locked/trapped + screaming/cellar/room/basement/help/crying/him/her/me/us/cupboard/flat
tied/chained + chair/radiator/bed/wrists/hands/ankles/rope/gagged
wont/refuses/refusing/not + release/hostage
wont/refuses/refusing + leave/out/go + scared/threatening
scared/terrified/frightened/petrified + hurt/kill/coming/here/tonight/outside/downstairs/door/knife/him/hit/life/beat/hide/drunk
screaming/screams/scream/screamed + help/stop/now/baby/next/upstairs/kids/hitting/thuds/blood/bang/bangs/banging/child/children/smashing/crying/please
drunk/stoned/wasted/high/pissed/intoxicated/drugged/drugs + driving/drive/wheel/car/threatening/violent/aggressive/baby/outside/downstairs/fighting/smashing/screaming
gang/lads/men/group/mob/balaclavas/masked/masks/youths + outside/coming/weapons/bats/knives/machetes/fighting/door/hammers/chasing/surrounding/attacking/jumped/stamping
acid/ammonia/corrosive + throw/thrown/threw/face/eyes/attack/sprayed/squirted
bomb/explosive/explosives/vest/grenade/device + school/has/got/outside/here/inside/threat/threatening/bag/strapped/building
hostage/hostages/captive/prisoner/kidnapped/abducted + holding/being/he/they/taken/held/now/us/her/him/me
rape/raping/raped/molesting/assaulting/assaulted/groping + now/right/screaming/currently/toilets/help/room/happening/is
following/followed/chasing/chased/stalking/stalked + man/van/car/now/scared/someone/stranger
breaking/broke/broken/break/got/getting/climbing/come/came + into/through + house/flat/window/home/room
danger + immediate/now/immediately/real/mortal/serious/right/tonight/grave/she/he/we/they/i
give/hand + back + baby/child/kids/daughter/son/her/him
jumper/strangulation/strangle + neck/tied/round
{HARMING} + {CHILD}/girls/boys/children/me/us/him/her/them + now/moment/shower/showers/changing/toilets/pool/currently/happening/bed
making/forcing/made/makes + me/her/him/us/them + naked/clothes/undress/strip/camera/touch/sex/undressing + is/are/keeps/now/take/do
man/men/bloke/stranger/someone/driver/van/weirdo/guy + tried/trying/pull/pulling/grab/grabbing/lure/luring/coax/tempt + kid/kids/child/children/girl/girls/boy/boys + car/van/now/into/in
hotel/flat/car/house/room + man/men/guys/lads/blokes + know/go/scared/leave/out/home/stranger/drugs/wont
outside/downstairs + house/window/door/room/my + says/threatening/banging/knife/kill/scared/wants/shouting/watching/knows
lads/boys/girls/men/they/gang/group + floor/ground + got/kicking/stamping/punching/him/her/beating
cut/cutting + her/me/sister/girl/girls/daughter + going/about/gonna/afternoon/evening/tonight/now/today/tomorrow/cutter
wedding/married/marry/nikah/marriage + evening/tonight/today/tomorrow/afternoon/hour/hours/now/soon + forced/forcing/she/her/me/making/my/sixteen/#/is
strapping/strapped/tying/chaining/gagging/pinning/chained/tied/gagged/cuffed + bed/chair/radiator/bath/her/him/me/down/pipe
armed/gunman/gunmen/knifeman/shooter/attacker/terrorist/attackers + man/police/here/school/outside/inside/now/with/active/loose/in
kill/stab/shoot/hurt/rape/murder/burn + says/said/saying/message/messaged/online/threatening/texted/texts + me/us/mum/family + send/pics/pictures/tell/tonight/outside/leave/now/money/nudes
meeting/meet/met + him/man + now/tonight + scared/online/alone/dont/car
throw/drop/push/dangle/swing/fling + window/balcony/stairs/bridge/roof/ledge/wall + baby/toddler/child/kid/him/her/me/us/mum/son/daughter
chasing/chase/chased + mum/dad/kids/me/us/him/her/brother/sister/staff/pupils + round/around/knife/house/drunk/drinking/now/bat/belt/with/hammer
grabbing/grab/grabbed/snatching + kids/children/girls/boys/pupils + man/gates/gate/now/back/stranger/park
drinking/drunk/drink/drugs + mum/kids/me/us/her/baby/wife/children + chasing/hitting/smashing/threatening/kicking/throwing/punching
stranger/strangers/man/men/bloke/guy/someone + taking/grabbing/snatching/luring/following/grabbed/followed/exposing/flashing/touching/chasing/masturbating/abducting/filming
here/back/outside/downstairs/door + angry/furious/raging/aggressive/violent/fuming/kicking + he/dad/ex/stepdad/man/father/parent/husband/boyfriend
meet/meeting/met + man/bloke/guy/stranger/adult + station/hotel/car/now/tonight/house/flat
hotel/flat + tonight/now + taking/taken/girl/child/sister/men
"""
"""As VIOLENCE of ``danger_violence``."""
