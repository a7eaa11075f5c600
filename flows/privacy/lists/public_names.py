"""Names that everybody may say: of laws, reviews, bodies, places and things."""

PUBLIC_NAMES = """
gillick
fraser guidelines
fraser competent
fraser competence
caldicott
sarahs law
sarah's law
clares law
claires law
clare's law
martyns law
marthas rule
awaabs law
finns law
harpers law
jades law
helenas law
georgias law
natashas law
barnardos
barnardo
dr barnardos
childline
victoria climbie
climbie
lord laming
laming
eileen munro
munro review
munro report
munro
bichard
alexis jay
josh macalister
baby p
soham
oliver mcgowan
anna freud
lucy faithfull
marie collins
marie curie
marie stopes
st john ambulance
john ambulance
duke of edinburgh
dofe
queens park
kings cross
king edward
queen elizabeth
queen mary
prince william
princess alexandra
princess royal
prince charles
prince of wales
john radcliffe
john lewis
sir robert peel
charing cross
st thomas
great ormond
alder hey
evelina
victoria line
victoria station
victoria sponge
victoria plum
victoria cross
ehlers danlos
guillain barre
prader willi
hirschsprung
down syndrome
williams syndrome
elizabeth line
jubilee line
jack of all
jack frost
jack russell
harry potter
johnson and johnson
peppa pig
father christmas
santa claus
saint nicholas
union jack
amber alert
amber warning
amber rating
amber rag
red amber
rag amber
amber light
amber flag
grace period
saving grace
poppy appeal
poppy day
poppy seed
olive oil
jasmine rice
daisy chain
pip assessment
pip payment
pip claim
dla pip
for pip
on pip
salvation army
billy no mates
bob the builder
heath robinson
florence nightingale
nightingale
maslow
bowlby
bronfenbrenner
hackett
thomas the tank
st nicholas
st georges
jane and john doe
winstons wish
for joy
of joy
with joy
with grace
the joy
romeo and juliet
julius caesar
john doe
jane doe
joe bloggs
joe public
karma nirvana
ann craft
taylor swift
andrew tate
ben nevis
st albans
st helens
st andrews
king's lynn
kings lynn
kings college
stanley knife
stanley knives
swiss army
martin house
claire house
naomi house
helen and douglas
"""
"""One phrase a line, in plain words; none of their words counts as a name where the whole phrase stands."""
