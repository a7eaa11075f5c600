"""Phrases that say that somebody is being hurt or threatened.

A phrase is a line: ``/`` stands between words that may stand for one another, ``...`` for up to five others. {THEY}
and the like stand for the lists of ``danger_words``. The words are in the form that ``urgent`` makes of a text: "he's"
is "he is", "isn't" is "is not", "gonna" is "going to", people's names are "he", numbers from eight on are "#".
"""

VIOLENCE = """
is/are/am/keeps/started {HURTING} {THEM}/{THEY}
dads/mums/stepdads/brothers/parents {HURTING} {THEM}/{THEY}
{THEY} {HURTING} {THEM}
is/are/am/getting/he/she/i being {HURT}
is/are/am/getting beaten/battered/stabbed/attacked/mugged/raped/jumped
holding/held/pinning/pinned me/us/her/him/them down
being held hostage/down/against/captive/prisoner
hostage/hostages situation
taken/took/take/held/hold/holding/keeping ... hostage/hostages
{HURTING}/hurts/hits/beats ... {NOW}
being hurt/hit/abused/touched ... {NOW}
{THEY} is/are/am touching/hurting/abusing/grooming ... {NOW}
{THEY} is/are/am hurting/touching me/us
hiding from my/her/his/him/them/dad/mum
hiding in the/a/my wardrobe/cupboard/bathroom/toilet/toilets/closet/shed/loft/bedroom/room
going/gonna to hurt/kill/hit/beat/rape me/us
{THEY} will hurt/kill/beat/rape me/us
fighting/fight with/has/have/using knives/machetes/weapons/knife/machete/bats/bottles
fighting/fight ... {THEY} ... screaming/crying/bleeding
fighting/fight ... outside/playground/corridor/street/{NOW}/gates
hands/hand/arm ... round/around/on ... throat/neck
by the throat/neck
throwing things/furniture/chairs/bottles/bricks/knives at
smashing/smashed/kicking/banging/breaking/bashing/hammering/booting ... door/window/windows/doors ... in/down/to/and/{NOW}
kicked/smashed/bashed/booted/broken/knocked the/our/my door/window ... in/down/through
banging/hammering/kicking/pounding on/at the/my/our door/window/doors/windows
smashing/kicking/breaking/bashing/booting/smash/kick/break the/our/my/down/in door/window/windows/doors
smashing up/everything/things
smashing/trashing/wrecking the/my/our place/house/room/flat/office/classroom/up
trying/tryin to get/break/smash/kick/come in/through/into/at/us/me
broken/broke/breaking/breaks in
broken/broke/breaking into ... house/home/flat/our/my
intruder
wont/not let/letting us/me/her/him/them/the/my/kids leave/out/go
locked/locking me/us/her/him/them/my/the/{SELF} ... in
locked ... in ... screaming/scared/crying/threatening
{THEY} is/are/am/were locked in/inside
were locked in
{THEY} is/are/am/were trapped
trapped in/inside/under
holding/keeping ... prisoner/captive
has/have/got/holding/holds/waving/swinging/grabbed/pulled/carrying/pointing/picked/brandishing/using/pulls ... {BLADE}
there is a/an {BLADE}
with/wi/w a/an/the/his/her/some/two/knives ... {BLADE}
with machetes/knives/guns/weapons/knife/machete/gun/acid
{BLADE} to/at/on/against my/her/his/their/the/our/mums/mum ... throat/neck/head/face
{BLADE} in/inside his/her/their/the bag/coat/pocket/sock/hand/hands/jacket/rucksack/backpack
is/has got a/an/the/his hammer/bat/crowbar/baseball/golf/metal/iron/cricket/sledgehammer/pole
holding/grabbed/swinging/waving/picked a/an/the/up/his hammer/bat/crowbar/baseball/golf/metal/iron/cricket/sledgehammer/brick/pole
{CLUB} to my/her/his/their/the face/head/neck/throat
outside/here/coming/downstairs with/wi bats/bricks/hammers/poles/sticks/bottles/weapons/knives/machetes
{PLACE_NOW}/threatening/attacking/hitting/waiting/standing/me/us/her/him/them ... {CLUB}/bats/poles/sticks/bottles/hammers outside/here/downstairs
with bats/poles/sticks/bottles/hammers/bricks outside/here/{NOW}
with/wi a/an/the/his/some/metal/baseball ... {CLUB}
{THEY} is/are/was going to kill/stab/shoot/murder/hurt/strangle/rape/beat/attack/batter
{THEY} going to kill/stab/shoot/murder
{THEY} will/ll kill/stab/shoot/murder me/us/her/him/them/mum/my/the/someone
threatening/threatened/threatens/threaten to kill/stab/shoot/murder/burn/jump/hurt/smash/hit/rape/blow
says/said/saying/swears/sed ... going to kill/stab/shoot/murder/burn/blow
says/said/saying/swears/sed/keeps ... kill/stab/shoot/murder/burn me/us/her/him/them/mum/my/the/someone/everyone/{SELF}
{THEY} is/are/am attacking
{THEY} is/are/am threatening me/us/her/him/them/mum/staff/people/everyone/kids/teacher/teachers/someone/pupils
{HE}/{CHILD}/i/friend/mate/teacher/guy ... been/just/was/is/got/getting/being stabbed/shot
stabbed/shot/stabbing/shooting him/her/me/someone/a/my/them/somebody/us
there is been/has a shooting/stabbing
has been a shooting/stabbing
knocked out/unconscious
scared/afraid/frightened/worried ... going to hurt/kill/beat/hit/rape me/us/her/him
scared/afraid/frightened/worried ... will/might/gonna hurt/kill/beat/hit/rape me/us
scared/fear/fears/afraid/frightened for my/her/his/their/our/safety life/lives/safety
{THEY}/is/am/are in immediate/serious/real/grave/imminent/terrible danger
in danger {NOW}/right/tonight/at
{THEY} is/are/am in danger
in immediate danger
i am not safe
not safe at home {NOW}
not safe {NOW}/right/here/tonight
unsafe right now
coming/come to get/kill/hurt/for/take/beat me/us/her/him/them/my
coming/comes/came for/at/after me/us/her/him/them
chasing/chases me/us/her/him/them/after/my/a/the
following me/us/her/him ... {NOW}
someone/man/somebody/car/van is following ... {THEM}/{CHILD}
found us/me ... {NOW}/outside/here
drunk ... outside/here/downstairs/reception/gate/threatening/violent/smashing/shouting
outside/here/downstairs/reception/gate drunk
{THEY} is/are/outside ... threatening ... staff/us/me/her/him/them/everyone/people/kids/children/mum/teacher
screaming/scream/shouting ... next door ... {NOW}
hear ... screaming/screams ... {NOW}
shoot/blow/burn up/down the/my/our/their school/college/house/place/mosque/church
shoot/shooting/stab/stabbing ... school/everyone/people ... {NOW}/tomorrow
held/holding at knifepoint/gunpoint
knifepoint/gunpoint
help he/she/they is/are/has/wont
please help ... hurting/hitting/hurt/coming/scared/killing
help us he/hes/they
come quick/quickly
send help/police/ambulance/someone
need/needs/want an ambulance
need/needs/send/want the/an police/ambulance {NOW}/asap/quick/quickly
need/needs help/police ... right now
need/needs/send/want police/ambulance {NOW}/asap/quick/quickly/please/urgently/immediately
beating/beat/kicking/smashing ... up ... {NOW}
bomb in/at/outside/under the/my/our
this/its/is an emergency
real/medical/actual emergency
trying/tried/try to kill/rape/stab/hurt/strangle/drown/choke/attack/kidnap/murder/shoot/poison/suffocate/smother/burn/run {THEM}/{THEY}/over
just hit/punched/kicked/slapped/stabbed/bitten/beaten/headbutted/strangled/choked/pushed/attacked/whacked/battered {THEM}
by the/her/his/my hair
about to kill/stab/shoot/hurt/murder/strangle/drown/rape/torch/blow/attack/beat/hit {HIM}/{SELF}/it/the/someone/everyone
man/men/stranger/strangers/someone/bloke/he/they has/have/got my/our daughter/son/kids/kid/child/children/baby/sister/brother/girl/boy
{HE} has/just/have glassed/bottled/stabbed/shot/headbutted {HIM}
{HE} glassed/bottled/headbutted {HIM}
{HE} is/are killing/murdering {HIM}
think/thinks/has/have/just ... killed/murdered {HIM}
trying/try/tries/keeps to/trying/coming get/getting/come/coming/in in/into/to my/her/our/his room/bed/bedroom
trying to get in/into my/her/our room/bed/bedroom/house/flat
spiked ... drink/drinks/her/him/me
put/putting something/drugs/powder/pill in/into ... drink/glass/cup
stamping/stomping/jumping/kicking on/in ... head/face/him/her/stomach
gunshots/gunshot/gunfire
shots fired
{THEY} is/are/am shooting/stabbing
screaming/shouting/calling/crying/screams/scream/yelling for help
screaming/shouting/calling/yelling/crying help
{THEY} is/are/lying on top of me/her/him/my/a
{THEY} is/are/am forcing/making me/her/him to/into/herself
there is someone/somebody/burglars ... in/inside my/our/the house/room/garden/bed/bedroom/kitchen/flat/loft/building
there is a/some man/men/stranger/bloke/guy ... in my/our/the room/house/garden/bed/bedroom/kitchen
{THEY} is forcing {THEM}
man/uncle/he/dad/someone/stranger/stepdad/brother is/are/keeps/gets/in in/into my bed/room
in the house ... hiding/scared/help/not
{THEY} ... in the/my/our/her house/flat/building/room ... hiding/scared/help/not know/dont
scared/terrified/frightened/hiding/petrified ... here/outside/inside/downstairs/upstairs/coming
here/outside/inside/downstairs/upstairs ... scared/terrified/frightened/hiding/petrified/shaking
ex/dad/father/he/abuser/husband/stepdad ... here/outside/found ... refuge/shelter/hostel/safehouse
followed/following us/me/her/them and/home/here/to
run/running/ran us/me/them/her/him over
driving/drove/drives at/into/towards us/me/them/her/him/people
driving/drives/drove like ... kids/children/baby/car/crash/mad
crash/crashing the/this/his/her/their car/van
threatening/threatened/threatens/going to crash
off her/his/their head/face ... driving/baby/kids/car/knife
tied/tie/tying me/her/him/us/them up/to
{THEY} is/are/am tied up/to
cant/not/couldnt/wont get out/away/free
not let/letting me/us/her/him/them out/go/leave
holding/held/keeping my/her/him/them/me/us/the/a brother/sister/son/daughter/friend/in/till/until/captive/hostage/against/prisoner
gang/lads/men/group/mob/boys/people ... coming to/round/for/over/down the/our/my/her/his house/home/school
lads/men/boys/group/gang/people ... balaclavas/masks/weapons/bats/knives/machetes/hammers
bomb threat/threats/scare
suspicious package/bag/device
come/get here now/quick/quickly/please
please come now/quick/quickly/help
come now please
someone/police/ambulance needs/need/please to come/help/quick/now
need/needs the/an/some police/ambulance/someone right/now/asap/quick/immediately/urgently
bundled/dragged/shoved/forced/pushed ... into/in ... car/van/taxi/back/boot
raping/rape/raped ... {NOW}
got him/her/me/them/us/mum by/pinned/against/cornered a/the/hair/throat/neck/headlock/down/wall/floor/headlock
headlock
pinned/pinning {THEM} down/to/against/up
gas explosion
explosion at/in/outside/near
has/is got in/into/inside the/our/my building/house/school/flat/nursery
"""
"""Somebody is being hurt or threatened. Any "if" calms these, unless the text says that it is now."""

WHOLE = """
help me
please help me
help me please
help me now
please help
help us
please help us
save me
i need help now
emergency
its an emergency
it is an emergency
this is an emergency
immediate danger
im in danger
i am in danger
choking
not breathing
he is here
he has found me
he has found us
its happening now
its happening right now
he has got in
i need 999
we need 999
we need 999 now
call an ambulance
call an ambulance please
ring 999 please
call 999 please
send the police
send police
send an ambulance
get me out of here
please hurry
hurry
hurry please
he is coming back
he is back
please get help
get help now
hes got in
he is in the house
he is in
he is outside
he is at the door
they are here
they are outside
im dying
i am dying
in danger
need police
i need police
i need the police
he is hurting me
help me im scared
"""
"""Danger only where nothing else is said."""
