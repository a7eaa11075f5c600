"""What is typed for other words: contractions, and danger misspelt. One a line: the word, then what it stands for."""

SPOKEN_OUT = """
hes he is
shes she is
theyre they are
im i am
ive i have
theyve they have
weve we have
theres there is
its it is
someones someone is
somebodys somebody is
isnt is not
isn is not
aint is not
arent are not
wasnt was not
hasnt has not
havent have not
didnt did not
doesnt does not
dont do not
couldnt cant
cannot cant
wouldnt wont
gonna going to
gunna going to
gona going to
wanna want to
tryna trying to
hell he will
hed he will
theyll they will
shell she will
noone nobody
breathin breathing
breathng breathing
breating breathing
breething breathing
stoped stopped
unconcious unconscious
unconsious unconscious
uncoscious unconscious
unconsciouse unconscious
colapsed collapsed
collasped collapsed
nife knife
kinfe knife
sucidal suicidal
suicidle suicidal
suicidial suicidal
stabed stabbed
bleedin bleeding
bleading bleeding
hittin hitting
hiting hitting
beatin beating
hurtin hurting
strangeling strangling
overdoesed overdosed
parecetamol paracetamol
paracetemol paracetamol
rn right now
atm right now
tonite tonight
2nite tonight
n and
outta out of
thru through
yrs years
yr year
"""

WILL_FOLLOWED_BY = "kill hurt stab shoot murder beat come hit find"
"""Before these "hell" and the like are "he will" and the like."""
