"""What only sounds like danger, and words that make danger past, learnt about, supposed or asked.

A phrase is a line: ``/`` stands between words that may stand for one another, ``...`` for up to five others. {THEY}
and the like stand for the lists of ``danger_words``. The words are in the form that ``urgent`` makes of a text: "he's"
is "he is", "isn't" is "is not", "gonna" is "going to", people's names are "he", numbers from eight on are "#".
"""

ONLY_SOUNDS_LIKE_IT = """
roof garden/terrace/bar/space/tiles/repair/repairs/leak/leaks/leaking
fishing/pen/pocket/craft/palette/butter/cutlery/plastic knife/knives
breathing/breathe a word
choking smoke/fumes/dust/smell
tooth/teeth/filling knocked out
noose knot
smoke alarm/alarms/detector
water polo
blood pressure
head above water
rather die than
brick wall
cut throat/and
up the wall
water under the bridge
like a house on fire
overdosed/overdose on/of coffee/chocolate/tea/sugar/cake/meetings/telly/tv/sweets/caffeine/biscuits/crisps/information
drowning my/his/her/their/our sorrows
hold/holding my/your/our/his/her breath
knocked out of/the
{HURTING}/pushing/biting/fighting each other at/in/during/on/over/again
access to a/weapons/knives/guns
air/toy/water/nerf/bb/plastic/fake/pretend/lego/airsoft/foam/potato/rubber gun/guns/rifle/knife/knives/sword/swords/weapon/weapons/pistol/axe
bit/bite/biting/bites my/his/her/our/their head/tongue/nails/lip off
bit/bite/biting my/his/her/our/their head/tongue/nails/lip
bit the bullet/hand
bite the bullet/hand
care/council/school/services/forms/paperwork/rules/emails/ofsted/admin/camhs/management/system/policy/policies/meetings/targets/cuts is/are killing/strangling/drowning/suffocating/attacking/choking/hurting
drunk/drink driving/driver conviction/offence/charge/ban/course/convictions/arrest/last
death of me/us
bored/scared/worried/tickled/sick to death
kill/killing/kills two birds
kill/killing/killed/kills time/off
trying to kill time
come/came/coming round to/for/the/tea/visit/assess/my/our/at/tomorrow/later/on/idea/and
kill for a/an/some/that
to/could kill for
dying to/for
dying of cancer/old/natural/boredom/laughter
drowning in my/her/his/their/our/all/so/too/homework/grief/tears/sorrow/stuff/messages/notifications/emotions/bills/tasks/policy/policies/guidance/marking/assessments/meetings
drowning in paperwork/work/referrals/emails/admin/forms/debt/jargon/calls/cases/it/this/the/a/all
choking/choked up
choking on all/this/these/the/those/words/jargon
choking hazard/hazards/game
gun to my/our/your head
shot/shoot/shoots/shooting down/over/off/up/for/a/an/me/the video/film/email/message/idea/form/hoops/referral/line/link/copy
shot down
stab/stabbing in the/at dark/it/the/a
stabbing pain/pains/back
stabbed in the back
heart attack reading/when/over
bleeding edge/money/cash/heart/obvious/love
period/gums/nose/nosebleed/implantation/postnatal bleeding
hanging out/around/about with/at/in/after/again/together/there/on/lots
hanging on/up/fire/baskets
get out of the/this/my/a/that contract/meeting/agreement/commitment/deal/habit/rut/arrangement/cycle/way
under the bus
coming of age
hands are tied
pulse on the
cut {SELF} some slack
in danger of
county lines
help ... with a/an/this/the/my/form/forms/consent/record
help me/us understand/write/decide/find/fill/choose/draft/work/word/think/know/make/get/sort/check
need/needs help ... with/understanding/writing/deciding
got/been/was/were shot to/down/of
stabbed at his/her/the/their dinner/food/paper/desk/plate/tea
laptop/computer/phone/app/website/system/server/screen/printer/tablet/ipad/wifi/battery/network/portal/site/page is/was/are/has/gone/went/been/keeps/just unresponsive/dead/dying/frozen/crashed/died/blue/floppy/locked
unresponsive laptop/computer/phone/app/website/system/server/screen
dying my/her/his/your/their hair
get out of bed/school/pe/lessons/it
get up for/in/early/until/till/on/to
get away with/from
live with/in/at/near/there/here/alone/together/independently
be here at/for/on/when/during/until
wake the/him/her baby/toddler/kids/children/up/neighbours
attack the/this backlog/problem/issue
hurt my/her/his/their feelings
run/ran/running over time/budget/schedule
run/ran/running over by # minutes/mins/hours
get away this/for/with/from/until/on
shooting up
hang on/out/around/about/up/tight/in/fire
jump/jumped/jumping/jumps at/to/ship/through/for/in/on/queue/start/rope/down/bail conclusions/the/hoops/joy/queue/chance/my/throat
jump/jumped/jumps/jumping at/to/through/for
jump/jumped/jumping the gun/queue
passed out of/from year/school/college/training
passed out leaflets/flyers/papers/copies/forms/sweets/letters/cards/posters/information
wake/waking/woken up for/in/on/call/early/late school/mornings/time/time/the
not responding to
respond/responding to my/our/the/emails/calls/letters/messages/requests/texts/referrals/us/me
care/school/council/team/services/mash/lado/worker/gp/camhs/agency/police/system/page/app/website/computer/server/phone ... not responding/moving
not moving house/home/school/schools/out/to/away/forward/until/till/fast/quickly/quick/forwards/anywhere/class
marriage/case/trial/talks/placement/arrangement/arrangements/system/plan/company/provider/tent/relationship/contact ... collapsed
collapsed marriage/case/trial/talks/placement/system/lung
collapsed in laughter/laughing/giggles
find her/his/their/my/our/the/a/any/one/them file/number/address/form/email/record/records/details/phone/page/contact/link/notes/report/guidance/button/answer/information/info/place/policy/placement/school/online/on
find ... file/number/address/form/email/record/records/details/phone/page/contact/link/notes/report/guidance/button/answer/information/info/policy/paperwork/referral/coat/bag/shoes/website
file/files/paperwork/form/forms/record/records/signature/document/documents/page/data/laptop/notes/report/reports/letter/money/phone/key/keys/email/information/memory/register ... missing
missing a/an/lots/lot/so/too/some/school/lessons/her/his/their/my/out/the/appointments/meals/work/education/you/me/him/something/paperwork/from/classes/data/signature/information/sessions/contact/days/persons/children/person/episodes/episode/policy/protocol ... school/lot/lessons/mum/dad/nan/home/appointment/appointments/much/point/education/register/form/file/list/record/here/reception/out/trick
missing her/his/their/my/our/you/me/him/them/us
missing school/lessons/education/appointments/meals/paperwork/out/you/me/him/children/persons/episode/episodes/policy/work/data/something/information/class/classes/sessions/person/person's
not come/came/got/been/get back to/with
in front of a/the class/judge/screen/tv/computer/camera/children/kids/child
on track to/with/for
on the track team/record
bridge the
fit/fitting in
having a fit about/over/of
hot desk
set the/a
lockdown drill/procedure/procedures
locked out
locked file/account/cabinet/folder/screen
trapped in a/an/this/the/poverty/her/his/their/my cycle/poverty/bad/abusive/toxic/relationship/marriage/system/job/past/body/loveless/vicious
trapped in poverty
trapped wind/nerve
hostage to
following ... on/online tiktok/insta/instagram/snap/snapchat/facebook/fb/twitter/social/discord/youtube/roblox
chasing ... for/up/about
knife tattoo/skills/crime/arch/policy/block/awareness/fork/wand/amnesty/drawer
knife and fork
gun crime/culture/law/laws
weapons policy/of
weapon dog/of
bat/bats mitzvah
fire drill/alarm/officer/service/brigade/door/doors/exit/safety/risk/marshal/marshall/warden/certificate
fired up/from
set fire to the/my/our imagination/world
under fire
on fire today/lately
on fire with ideas/enthusiasm
burn/burning/burned/burnt out/bridges/question
trying to get an/some/a/my/the/into/her/him ... help/appointment/placement/referral/answer/school/support/information/consent/response/college/job
trying to get in touch/contact
trying to get through
trying to get to ... bottom/grips/know
trying to come to/up
break/breaking in/the ... news/gently/cycle/silence/ice/law/rules/promise/confidence/confidentiality/period/lunch
breaking/broken/broke/break into song/two/pieces
broke/broken/breaks/break in the/his/her/two/three/a ... arm/leg/places/voice/wrist
coming for a/the/tea/dinner/contact/assessment/visit/lunch/his/her/their/an/my
chasing a/the/up/my/down/them/it/her/him/us referral/referrals/up/social/response/reply/records/report/paperwork/email/for/about/to/gp/team/answer/form/forms
taken/took/take/taking ... into/in care/foster/custody/hospital/consideration/account/protection/police/prison
taken/take/took/taking ... home/abroad on/for/in/last/to/every holiday/weekend/summer/school
attack of the/nerves
panic/asthma/heart attack plan/plans/policy/leaflet
jumped/jump on the bandwagon
kill/killing/killed/kills it/joy/switch/off
said goodbye to the/her/his/school
run off the/our/a/copies/my/with/her/his feet/copies/few/photocopier/printer/page
hit the roof/ceiling/nail/road/wall/books/news
through the roof
drop/dropped/drops dead gorgeous
emergency contact/contacts/duty/number/placement/protection/services/dentist/team/form/plan/department/meeting/phone/lighting
suicidal thoughts/ideation/behaviour/feelings in
bring/brings the house down
run/ran/gone/going off topic/on/at/the/milk
gone off food/school/him/her/it
flight/fly/flying/flies ... cancelled/delayed/off/handle/tipping
in real danger/trouble of
danger of falling/missing/losing/being/not/forgetting
"""
"""Their words are not looked at where the whole phrase stands."""

PAST = """
was/were/is/are fine/alright/ok/okay/unhurt/unharmed
at christmas/easter/halloween/eid
conviction/convictions/offence/offences for/of
in the summer/spring/autumn/winter/holidays/nineties/eighties
for years/months/ages/weeks/decades
over the summer/christmas/easter/holidays/weekend/years/half
last week/month/year/term/summer/winter/spring/autumn/christmas/easter/time/monday/tuesday/wednesday/thursday/friday/saturday/sunday/weekend/night/january/february/march/april/may/june/july/august/september/october/november/december/century
years/year/months/month/weeks/week/days/decades/decade ago/before/earlier/back/later/previously
while/time ago
ages ago
yesterday
used to
witnessed
in the past
previous/previously/historic/historical/historically/formerly
history of
in/since/back/during/from/around/by year
in/back/last/since january/february/march/april/may/june/july/august/september/october/november/december
as a child/kid/baby/teenager/teen/young/toddler
when/while he/she/i/they/we/mum/dad was/were/lived
was/were little/small/young/younger/born
before/after he/she/they/i was/were/came/moved/born
childhood
has since/now recovered/died/moved/stopped
recovered
no longer
is/are/was/were fine/safe/ok/okay/better/alright/recovered/found ... now/safe/well/today
safe/fine/ok/okay/well/better now
was/were/been found ... safe/well
but is/was/are/were/now fine/safe/ok/home/back/found/well
dealt with
prison/jail/custody/convicted/charged/arrested/guilty/sentenced/inside ... for/of/with
ten/twenty/thirty/forty/# years
attempted/tried ... year/2019/2020/before
"""

LEARNING = """
chef/butcher/angling/scouts/archery/cadets/fencing/juggling/woodwork/dt/cricket/baseball/rounders club/team/badge/match/permission/trip/and/for/is/range
leaflet/leaflets/poster/posters/booklet
letter/report/email/referral says/said/alleges/claims
syndrome
games/gaming/xbox/playstation/fortnite/gta/minecraft
shakespeare/romeo/macbeth/poem/syllabus/ks2/ks3/ks4
training/trained/trainer
policy/policies/procedure/procedures/protocol
awareness
course/courses/webinar/webinars/workshop/workshops/e-learning/module/modules
lesson/lessons/session/sessions/assembly/talk/presentation/leaflet/leaflets/poster/posters/video/book/film/game/play/quiz on/about/for/dates
drill/drills
prevention
risk assess/assessment/assessments
first aid course/training/certificate/refresher/policy/qualification/module/kit
guidance/advice/rules/law/plan/process/pathway/flowchart/template/toolkit/consent on/for/about/when/if/regarding/around/form/forms/with
in a film/movie/book/game/play/story/show/dream/video/programme/novel
museum/drama/curriculum/essay/assignment/dissertation/exam/scenario/hypothetical/hypothetically/definition/statistics/research/inquest
case study/studies/review/reviews
form/forms/question/questions/questionnaire says/asks/asking/said/is/reads
what does/is/are/counts ... mean/meant/count/definition/as
what counts
example of
sign/signs/indicator/indicators/symptom/symptoms/warning of/that/a/an/someone/your/she/he/to
video/videos/clip/clips/footage/film/drawing/drawings/picture/pictures/story/stories of/about
jokes/joke/joking/banter/lol/haha/lmao/hahaha/rofl
"""

SUPPOSING = """
what age/ages
how old/long/many/much
allowed/legal/illegal/ok/okay to
how should/do/can/would/could i/we/you/they record/report/write/log/word/share/document/tell/refer/explain/support/talk/prevent/spot/recognise/know/teach/find
what if a/an/any/anyone/anybody/someone/somebody/there/staff/pupils/children/i/we/the
what/how to/do/should/would/can ... if/when/to a/an/any/anyone/anybody/someone/somebody/there/children/child/pupils/pupil/staff/they/people/students/another
what/how to do if/when/after/with/about
if a/an/any/anyone/anybody/someone/somebody/children/pupils/staff/people/students/child
when a/an/should/do/would/to/someone/children/pupils/anyone/child/pupils
should a/an/someone/staff/pupils/children/schools
in case a/an/of/someone/anyone/there
in the event
suppose/supposing/imagine
how likely/common/often
does it/this/that/a/an count/mean
"""

PERSONAL_IF = """
if/unless/whether he/she/they/i/we/it/mum/dad/my/his/her/their/the/you/that/this
"""

HABIT = """
at weekends/bedtime/mealtimes/times
sometimes/often/usually/regularly/occasionally/frequently
every day/night/week/time/weekend/month/other/sunday/saturday/friday/monday/morning/evening
most days/nights/weekends
on mondays/tuesdays/wednesdays/thursdays/fridays/saturdays/sundays/weekdays
a lot
"""
"""What happens so is not happening now, unless a word for now stands there."""

ASKED = """
is/are/was/were/does/do/has anyone/anybody/someone/the/a/any/it/this/there/that
"""
"""What begins a question that speaks of danger and says nothing of anybody."""

RIGHT_NOW = """
right now
happening now
at this moment
as we speak
as i type
in front of me/us
now help/please/hurry
help now
hurry up/please
please hurry
"""
"""With these nothing is past, learnt or supposed."""

DENYING = "not nobody none no without neither anyone"
"""Just before words of danger these deny them."""

DENYING_FURTHER = "never denied denies deny denying"
"""These do so over a few words."""
