"""Phrases that say that somebody may die, is badly hurt or is gone.

A phrase is a line: ``/`` stands between words that may stand for one another, ``...`` for up to five others. {THEY}
and the like stand for the lists of ``danger_words``. The words are in the form that ``urgent`` makes of a text: "he's"
is "he is", "isn't" is "is not", "gonna" is "going to", people's names are "he", numbers from eight on are "#".
"""

LIFE = """
stopped/stop/stops/stoped breathing
not breathing/breathin/breathe/breath/breathes
cant/cannot/struggling/barely/hardly/trouble/difficulty ... breathe/breath/breathing
gasping for
unconscious/unconsious/unresponsive
lost consciousness
passed out
collapsed
wont/not/never wake/waking/woken
cant/couldnt/cannot wake
nobody/noone/none can/could wake
unable to wake/rouse
cant/couldnt/wont get/be him/her/them/woken to wake
not responding
floor/ground/bed ... not moving/responding
{THEY} is/are/am not moving
{THEY} not moving
not moving or/and
stopped moving
no pulse
not got a pulse
lips ... blue/purple
blue lips
going/gone/turned/turning/went/goes blue/grey/purple/floppy/limp/stiff
gone/all/is/very/went floppy
having a fit/seizure/stroke
having an/another seizure/attack/fit
having a heart attack
having fits/seizures
had a/another seizure/fit/stroke ... not/wont/still
seizure/fit ... not come/coming/stopping/stopped/wake
fainted ... wont/not
no inhaler/epipen
not got an/the/his/her inhaler/epipen
chest pain/pains
{THEY} is fitting
convulsing
choking
{TOOK} an overdose
{TOOK} a overdose
od ed
has/have/is od/oded/ods/odd on/and/in
{THEY} has od/oded/odd
overdosed
{THEY} is overdosing
{TOOK} ... {MUCH} ... {PILLS}
{TOOK} # of
{TOOK} ... {PILLS} ... at/on once/purpose
drank/drunk/drink/drinking/swallowed/swallow/ate/eaten/eating ... {POISON}
{TOOK} some/his/her/nans/mums/dads/the/my ... {PILLS} ... {NOW}/purpose/deliberately/die/suicide/sick/drowsy/sleepy
i {TOOK} some/a/his/her/nans/mums/dads/the ... pills/tablets
i have {TOOK} some/a/his/her/nans/mums/dads/the ... pills/tablets
have swallowed something/some/loads
i swallowed
swallowed a button
slit/slashed/slashing/slitting ... wrist/wrists/throat/arms
cut/cutting {SELF} ... deep/deeply/bad/badly/bleeding/hospital/stitches
{SELF} ... really/so bad/badly/deep
cut/cutting/cuts my/her/his/their/both wrist/wrists/throat
cutting {SELF} ... {NOW}/toilets/toilet/bathroom/loos/blood/deep/room
blood everywhere
blood all over/on
blood on the floor/walls/stairs
blood/bloods ... pouring/gushing/pumping/everywhere/squirting
loads/lots/lot/pool/covered/losing ... blood
{THEY} is/are/am/keeps bleeding
{THEY} bleeding
bleeding really/so/very heavily/badly/bad/much
bleeding heavily/badly/bad/loads/lots/everywhere/out/profusely
wont/not/cant stop/stopped/stopping ... bleeding
bleeding ... wont/not stop/stopping/stopped
found/finding ... hanging
throw/throwing/threw/chuck {SELF} off/from/out/in/under/into/down
{THEY} is hanging
hanging from
hanged/hung/hang/hanging {SELF}
noose
ligature
rope/belt/cord/scarf/wire/lead/tie/cable ... round/around ... neck
{THEY} is/are/am/was on the/a/top/our/that {HEIGHT}
{THEY} is/are/s on top of ... {HEIGHT}/building/school
{THEY} on the/a {HEIGHT}
{THEY} ... standing/sitting/stood/sat/climbed/climbing/gone/got/climb/sits/stands ... on/onto/over/at/up/near ... {HEIGHT}
edge of the/a/that/our bridge/roof/building/cliff/platform/balcony/motorway/multi
wrong side of ... barrier/barriers/railings/rail/fence/bridge
{THEY} ... on ... railway/train/rail line/lines/track/tracks/bridge
in front of a/the/cars/trains train/traffic/bus/lorry
wants/want/going/about/threatening/ready/trying/threatened/gunna to jump
jump/jumping/jumped/jumps off/from ... {HEIGHT}/building/window/pier/it/car
get/getting/climb/climbing/climbed/leaning/hanging out ... window/windows
jump/jumped/jumping out of/the ... window/car
jump/jumping/jumped in the/front river/canal/sea/of
{THEY} is/are/am drowning
{THEY} drowning
water/river/canal/pool/lake/sea/pond ... cant/not swim/moving/breathing
cant swim
kill/killing/killin {SELF}
end/ending my/his/her/their/own ... life/lives
want/wants/going/wanna/ready/plans/planning to end it
ending/end it all/now/tonight/today
take/taking/takes my/his/her/their own life/lives
want/wants/wanting/wanna to die
wanna die
wish/wishes i/he/she was/were dead
rather be dead
better off dead/without
not want/wanna to live/exist/wake
not want/wanna to be alive/here/around
not wanna be here/alive
cant carry/go on
no point ... living
nothing to live for
no reason to live
is/am/are/feel/feels/feeling/felt/very/actively/really/being suicidal
suicidal ... {NOW}
suicide note
goodbye note/letter/message/text/video
says/saying/said/say goodbye/goodbyes to everyone/everybody/all
cant/couldnt find him/her/them
cant/couldnt find my/our/the/a/one/any ... {CHILD}/mum/dad/wife/husband
{THEY} ... gone/went/is/been/still/are missing
gone missing
we have/has lost a/the/one/two child/kid/pupil/boy/girl/children
walked/wandered/climbed/run/ran out/off ... cant find
missing from the/a/our/home park/playground/shop/garden/nursery/class/house/playgroup/beach
{THEY} has/have/is disappeared
not came/come/got/been/returned home/back
has/have/just/is run/ran/gone off/away
vanished
theyve/has/have/just been kidnapped/abducted/snatched
someone/somebody/man/stranger/woman/men has/have/just/is ... kidnapped/abducted/snatched/grabbed/taken/took
he/she/ex/dad/father/mum/they/parent has/have/just ... kidnapped/abducted/snatched/grabbed {THEM}/{CHILD}
taken/took ... {CHILD}/her/him/them ... wont/not say/know/tell ... where
someone/somebody/man/stranger/woman/men/ex/dad/father kidnapped/abducted/snatched/grabbed/took ... {CHILD}
trying to drag/pull/grab/snatch/force/abduct/kidnap {THEM}/{THEY}
trying to take my/the/our/her/his baby/child/kids/children/son/daughter/kid
trying to get/lure/tempt {CHILD}/a/her/him/them/the/me ... in/into/to his/the/a/her/their van/car
{THEY}/trying ... get/getting/got/pulled/dragged/forced/put her/him/me/them/a ... in/into ... car/van
taking/take/took/taken/putting/put {THEM} ... airport/plane/flight/abroad ... {NOW}/hour/married
{THEY} ... at/to the airport
to the airport ... {NOW}/with
put/putting/getting/get/boarding on a/the plane/flight ... {NOW}
out of/leave/leaving the country ... {NOW}
leaves/flying/flies/flight/fly ... {NOW}
house/flat/home/building/bedroom/kitchen/school/car/nursery/hair/clothes/bed/shed/caravan ... on fire
there is a fire
set/setting/sets fire/light to
burn/burning ... house/home/us/place ... down
smoke coming/everywhere/filling/pouring
smell/smells gas/petrol/smoke/burning
gas leak
petrol ... letterbox/lighter/everywhere/over/matches/door
got/poured/pouring/pours petrol
fell/fallen/fall/falling out/from/off of/the/a/an/her/his/out ... window/roof/balcony/building/bridge/cliff
hit/run/ran/knocked over/by/down by/a/the car/bus/van/lorry/train
hit/knocked by/down/over a/the/by car/bus/van/lorry/train
hit by car/bus/van/lorry/train
car/van/bus/lorry has/just/have hit/ran
run over by/now/outside
electrocuted
drove/driving/drives/drive ... drunk ... kids/children/car/baby/child
drunk/pissed/high/stoned/unconscious/face ... baby/toddler ... screaming/crying/alone/{NOW}
drunk/pissed/wasted ... driving/drove/drive ... kids/children/baby/child/her/him/us/them
{THEY}/think ... is dying
dying on me/us
dying in my/front
think ... is dead
throat ... closing/swelling/closed
anaphylaxis/anaphylactic
giving birth
baby is coming
badly burnt/burned/scalded
scalded with/by/{SELF}/her/his
burning/burnt/set {SELF}
acid ... thrown/threw/face/eyes
thrown/threw acid
boiling water/oil ... over/on
left/leaving {CHILD} alone/unattended
{CHILD} ... left alone/unattended in/at/with/for/again
{CHILD} ... wandering/walking ... street/road/motorway/{NOW}
{CHILD} ... alone/own/unattended/themselves ... car/road/street/motorway/{NOW}/hot/boiling/station/beach
{CHILD} ... in/locked ... hot car
heart has/is stopped/stopping
heart stopped/stopping
in/into/under the river/canal/lake/sea/ice/water/pond/reservoir/quarry ... {NOW}/help/drowning/sinking
{CHILD} ... in/under the river/canal/lake/sea/ice/pond/reservoir/quarry
in labour
stopped heart
blacked/blacking/blacks out
keeps/keep passing/fainting/collapsing/blacking
passing out
knocked {SELF} out/unconscious
cant/wont/not bring/come/coming/get him/her/them/round/back round/to/back
wont/not come/coming/came round
not conscious/responsive/alive
wont/not respond/answer/get ... floor
mummy/daddy/mum/dad/nan/gran/grandad wont/not/cant get up
wont/not/cant get up off
{THEY} ... on the floor ... not/wont/cant/blood/bleeding/moving
wont answer ... floor
doing/giving/started/start/starting cpr
cpr on/now
using/used/got/getting the defib/defibrillator
head ... being/been/keeps/was/is sick/vomiting/drowsy/confused/sleepy
hit/banged/bumped/smashed/cracked/fractured ... head ... sick/vomiting/drowsy/confused/out/bleeding/sleepy/blood
face ... dropped/drooping/drooped/droopy ... side
rash ... glass/floppy/drowsy/fade
really/very/so drowsy/floppy/limp/lifeless
out cold
spark out
wont/not be here tomorrow/anymore/much/after/long
in/into the/a/his/her car boot
boot of
running/ran/runs in/into/across/on the/a road/traffic/motorway
foaming at
froth/frothing at
spiked and/cant/her/him
cant stand/walk/move/speak or/and stand/walk/move/speak/feel
epipen ... worse/not/wont
inhaler ... not/wont working/work/helping
sugar/hypo ... unresponsive/wont/not/unconscious
burnt/burned/scalded/scalding by/with/from/all
burnt/burned/scalded ... face/boiling/badly/arms/legs/{NOW}/just
hot/boiling oil/water/fat/tea/coffee/pan/kettle ... on/over/himself/herself/him/her
kettle/pan/chip ... over/on the/him/her/himself/herself/a/my baby/toddler/child/legs/face/arm/chest
filling/filled/full with/of smoke/gas
went/gone/gets/go/walked/walking/waded/wading/ran/run/pulled/fell/fallen/falling/fall/pushed/pushing/jumped/slipped/dropped/driven/drove in/into/through/under/down the/a river/canal/lake/sea/ice/water/pond/reservoir/quarry/well/pool/weir
went/gone/going/pulled under ... not/hasnt/up
swept/washed away/out
under/under the/below water
underwater
face down ... water/pool/bath/pond
hanging/dangling/hangs/leaning off/over/out/outside ... balcony/window/roof/bridge/ledge/building/cliff
live rail
into/in the/in/through traffic/motorway
in the middle of ... motorway/road/tracks/traffic
ran/run/running/runs him/her/them/me/us/someone over
hit and run
knocked down/over by
been knocked down/over
just been/got knocked/hit/run
bone ... sticking/poking/through
fingers/finger/arm/leg/hand/toe ... cut/come/ripped/bitten off
pumping/spurting/gushing/squirting/pouring blood
cut {SELF} ... cant/wont/not/deep
sliced/slashed/gashed/slit my/his/her/their ... arm/arms/leg/legs/wrist/wrists/neck/stomach/throat/open
has/have just odd/oded
i/he/she have/has odd
want/wants it to end/stop ... {NOW}
going to do it tonight
to do it tonight
have/has/got/holding the/a/some tablets/pills/rope/razor/blade ... in/ready/hand/hands
want/wants/wanting to be dead
not see tomorrow/morning/another
last message/goodbye/night ... ever/alive/earth
final goodbye/goodbyes
thrown/threw/throws/throw/throwing/dropped/chucked/launched/slammed/swung the/her/him/my/a/his/our baby/toddler/child/kid/son/daughter/newborn
threw/thrown/throwing/throw/pushed/pushing/kicked/dragged/slammed her/him/me/them/mum/us down/across/against/into/off/out ... stairs/room/wall/floor/window/road
holding/held/pushing/pushed ... under water/the
pillow over/on ... face/head
plastic bag over/on
bag over ... head
wont/not stop being/bleeding/fitting/shaking/vomiting/screaming sick/{THEM}/and
wont/not stop bleeding/fitting/shaking/vomiting/convulsing
alone by/near/beside/at/on the/a canal/river/road/station/railway/water/pool/balcony/motorway/beach/sea/roof/bridge/tracks
{CHILD} ... on/at the balcony/ledge/windowsill/motorway/tracks/roof
alone ... scared/hungry/locked
home alone and
{CHILD} ... in/inside a/the/her/his locked/hot/boiling car/van
locked in/inside a/the/his/her/my/hot car/van/boot
nobody/not ... seen him/her/them/my ... since
not in/at school ... not/or at/in home
not/never turned/arrived/made up/home/it ... {NOW}
got/getting/gets/climbed in/into/in a/an/some/this stranger/strangers/mans/man/unknown car/van
her/him/them/me/girl/boy/child/kid in/into the/his/a/their boot
forced/forcing/making/make/made me/her/him/us ... marry/married/marriage/wedding ... {NOW}/tomorrow
marry/married/marrying/wedding ... {NOW}/tomorrow
cutting/cut/cuts/fgm my/her/the/our/a sister/daughter/girl/girls/baby/niece/cousin ... {NOW}/tomorrow
cutter is/has
fly/flying/flight/plane ... {NOW}/tomorrow/hour
stranger/man/someone/somebody has got my/her/the/a/our/him
took/snatched/taken/grabbed/ripped/stole him/her/them/baby/my/the/child ... from my/her/our/his/the/me/us arms/hands/pram/bed/cot/buggy/garden/playground
man/stranger/men/someone/guy has/just/is grabbed/touched/took/taken/followed/chased me/us/a/my/her/him
man/stranger/men/someone/guy grabbed/chased/snatched me/us/a/my/her/him
run/ran/gone/went/made/driven/drove/walked/disappeared/legged off with the/my/our/her/his baby/child/kid/kids/children/son/daughter
is/are completely/totally/really/so/proper out of it
zoned out and/not
not/never/wont ... be here/alive/around in/by/for the/tomorrow/morning
not/wont be here/alive/around tomorrow/anymore/tonight
{HE}/{CHILD} has gone under
gone under ... water/up/breathing
body in the/a/our
deep end ... cant/not/drowning
{THEY} is/are/am going to die
{THEY} is/are critical
in a critical condition
{HE} is/are dying
has got/hold ... his/her/its teeth in
{HE} will/is/says/said/are ... kill me/us/{SELF}
active shooter
armed man/men/police/robbery/robber
{CHILD} has/have/was been snatched/taken/abducted/kidnapped/grabbed
{CHILD} snatched/abducted/kidnapped/mauled
{CHILD} run/knocked/mowed over
{CHILD}/house/flat/car/bed/hair on fire
head under the/water/it
knocked {HIM} out/unconscious/cold
{TOOK} too much/many
have/has/got/holding a rope/noose/razor
{THEY} have/has taken/took pills/tablets
"""
"""Somebody may die, or is gone. An "if" about somebody in particular does not calm these."""
