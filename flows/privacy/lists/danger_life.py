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
cant/couldnt/wont get/be him/her/them/woken to wake
not responding
floor/ground/bed ... not moving/responding
{THEY} is/are not moving
{THEY} not moving
not moving or/and
stopped moving
no pulse
not got a pulse
lips ... blue/purple
blue lips
going/gone/turned/turning/went/goes blue/grey/purple/floppy/limp/stiff
floppy
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
{THEY} is/are/keeps bleeding
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
{THEY} is/are/was on the/a/top/our/that {HEIGHT}
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
{THEY} is/are drowning
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
"""
"""Somebody may die, or is gone. An "if" about somebody in particular does not calm these."""
