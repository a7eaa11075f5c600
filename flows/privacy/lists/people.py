"""Words that tell that a person's name stands beside them, and words that tell that it does not."""

TITLES = """
mr mrs ms miss mx mister missus dr doctor prof professor sir dame rev reverend pc pcso dc ds di dci wpc sgt sergeant
constable superintendent cllr councillor judge sister brother father fr imam rabbi pastor
"""
"""A word after one of these is a name unless it is an ordinary word."""

SURE_TITLES = (
    "mr mrs ms mx mister dr prof professor sir dame rev reverend pc pcso wpc sgt sergeant cllr councillor"
)
"""After these an ordinary word with a capital is a name as well: "Mrs Green"."""

PEOPLE = """
pupil student child kid boy girl lad lass lassie teen teenager toddler baby infant newborn twin twins triplet learner
client patient resident tenant service-user son daughter mum mam mom mummy mother mama dad daddy father papa stepdad
stepmum stepfather stepmother step-dad step-mum stepson stepdaughter brother bro sister sis stepbrother stepsister
half-brother half-sister sibling siblings nan nana nanna nanny gran granny grandma grandmother grandad granddad
grandpa grandfather uncle aunt auntie aunty cousin niece nephew grandson granddaughter grandchild godmother godfather
friend mate bestie bf gf boyfriend girlfriend partner husband wife fiance fiancee ex ex-partner ex-husband ex-wife
neighbour lodger carer foster-carer guardian childminder babysitter teacher tutor head headteacher ta coach worker
social-worker sw hv midwife nurse gp colleague manager boss supervisor lead deputy dsl governor volunteer vicar priest
leader officer solicitor perpetrator victim suspect offender abuser groomer witness surname forename firstname man
woman lady guy bloke fella someone somebody person neighbour landlord member staff assistant minder
"""
"""A word straight after one of these may be that person's name."""

FAMILY = """
mum mums mam mom moms mummy mother mothers dad dads daddy father fathers stepdad stepmum stepfather stepmother brother
brothers bro sister sisters sis sibling siblings nan nans nana nanna gran granny grandma grandmother grandad granddad
grandparents grandfather uncle uncles aunt auntie aunty cousin cousins niece nephew son sons daughter daughters twin
parent parents family carer carers boyfriend girlfriend partner husband wife ex stepbrother stepsister kids children
baby bf gf step-dad step-mum mate mates friend friends foster social teacher tutor form gp doctor school nursery sw
"""
"""What a name with 's, or one typed without it, may have."""

BELONGINGS = """
house home flat address phone number mobile email file files case record records notes attendance behaviour bruise
bruises injuries injury school class teacher tutor head name dob birthday bedroom room coach friend friends account
snapchat insta plan chronology referral disclosure family boss work medical health safety arm leg face story situation
"""
"""What only a name with an apostrophe may have."""

HOUSEHOLDS = (
    "family families household twins siblings brothers sisters kids children boys girls lads parents baby"
)

SAYS = """
told tells says said sez sed disclosed discloses confided confides admitted alleges alleged lives disclosing messaged
texted rang phoned asked mentioned explained reported
"""
"""What only somebody can do, mostly said of a name when nothing stands between."""

DOES = """
is was has had hasnt isnt wasnt hadnt keeps wants came went ran looks seems needs gets got does doesnt didnt wont cant
left hit hurt cried cries started stopped comes goes never always seemed felt feels wanted stays stayed and who refuses
refused turned disclosed self-harms sleeps hates thinks drinks attends cant couldnt wouldnt hits punched kicked took
walked arrived showed made gave loves likes knows
"""

ACTIONS = """
hit hits punched kicked left hurt took lost pushed slapped bit hates hated loves loved wants followed grabbed bullied
touched kissed threatened scratched bullies misses missed
"""
"""With one of SOMEBODY after them these are done by somebody."""

DID = """
brought came went took gave ran fell broke threw stole wrote hated cried lied punched kicked slapped bit vanished grew
slept ate drank swore hid fled spat knew thought
"""
"""What somebody did; after a word that is a verb as well ("will", "mark") these make it a name."""

SOMEBODY = "his her him me their my them another someone somebody everyone people us"

PERSON_STATES = """
scared pregnant upset sad crying bruised hungry frightened worried afraid angry autistic unhappy abused bullied sleeping
hiding self-harming lying drinking hurting
"""

ABOUT = """
about with for re regarding concerning and see saw seen met meet know knows help support visit visited hit hurt hi hey
dear thanks love from by is has does did was protect contact called like hug likes of kissed touched touching
"""
"""Before a word that is mostly a name, a little evidence."""

TELLING = """
tell told telling ask asked asking said thank ring rang phone phoned called call text texted message email emailed meet
met saw visited teach teaching
"""
"""Before a name, and hardly before a thing."""

SPEAKING = "speak speaks spoke spoken speaking talk talks talked talking said chat chatted listen wrote write"
"""Before "to" or "with" and a name."""

DETERMINERS = """
the a an this that these those no some any each every another which what our my your their his her its more less much
many such same other own of
"""

NAMING = "called named nicknamed aka name names namely surname forename firstname"

LAWS = """
law laws act rule rules guideline guidelines competence competent competency criteria test principle principles guardian
guardians day
"""
"""After a name they make it public: Sarah's Law, Gillick competence."""

ORGANISATIONS = """
hospital infirmary academy primary secondary college university nursery centre center clinic trust foundation institute
church cathedral hospice school schools house hall council ward unit surgery library airport stadium prison charity
project appeal line station inquiry enquiry review report training campaign award club gp practice health partnership
street road lane avenue park square close terrace county city building court school's infants juniors community
"""

INITIALS_OF_THINGS = """
pe re id uk us ni gp ta hv sw dv mp qa ps nb am pm it eu da vs cp la yp hr ot ep cv tv pc iq ok dr st eg ie ht dh
"""

STREETS = """
road rd street st avenue ave lane drive close crescent terrace gardens grove way court square park line station
tower towers lodge heights villas cottage cottages mansions buildings estate house
"""
"""After a name these make it the name of a street or a railway line."""

CLOSE_FAMILY = """
mum mam mom mummy mother dad daddy father stepdad stepmum stepfather stepmother brother bro sister sis nan nana gran
granny grandma grandmother grandad granddad uncle aunt auntie aunty cousin boyfriend girlfriend parents step-dad
"""
"""What a name typed without 's may have."""

BEFORE_MISSING = (
    "i to will would dont didnt doesnt they she he we you kids children might cant always never and not"
)
"""Before "miss" these make it a verb."""

TIMES = """
april may june august summer autumn winter spring sunday jan easter
"""
"""Names of months, days and seasons."""

PLACE_BEFORE = """
in at from near to around of via into outside for by
"""
"""After these a capital is more likely a place."""

PART_OF_THINGS = """
team service services project app form tool approach model programme scheme pathway meeting council trust
school hospital mash lado police social hub office committee policy guidance training act code
"""
"""What a capital word stands before when it is the name of a thing."""

NAMESAKES = """
victoria elizabeth george albert edward alexandra nelson churchill wellington philip
"""
"""Hospitals, wards and schools are called after these more often than people are spoken of."""
