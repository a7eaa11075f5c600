"""Words of addresses: areas of postcodes, kinds of streets and houses, and words that no street is called by."""

POSTCODE_AREAS = """
AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN
EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N
NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN
TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE
"""

CLEAR_STREETS = """
road rd street avenue ave lane crescent cres terrace gardens gdns grove mews drive boulevard esplanade
"""
"""A number and a name before one of these are an address."""

OTHER_STREETS = """
st ln dr close cl way court ct place pl square sq walk rise hill row park view green parade mount gate
wharf quay croft meadow meadows heights house lodge tower towers villas cottages buildings mansions fold
garth brae wynd vale dene ridge bank yard common heath field fields circus end side orchard
"""
"""These are more often something else: capitals or more must tell."""

HOMES = """
cottage farm house lodge villa bungalow forge rectory vicarage manor grange hall barn mill
"""
"""Houses that have a name."""

ABBREVIATED = """
st cl ln dr
"""
"""At the end of an address these are streets."""

MOSTLY_STREETS = """
close cl drive dr rise croft garth fold wynd brae quay wharf
"""
"""With nothing else in the text these are streets in lower case too."""

WELSH_STREETS = """
heol ffordd stryd lon clos maes rhodfa cwrt bryn
"""
"""In Welsh the kind of street comes first."""

UNITS = """
flat apartment apt flt maisonette bedsit
"""

LIVES = """
live lives living lived stay stays staying stayed address moved residence resides resident sleeps sleeping
placed hostel addr
"""
"""With one of these in the text, a street needs no more."""

NOT_IN_STREETS = """
a an the in on at of to for from with and or but is are was were be been by as if than then that this
these those my his her their our your year years yr yrs month months week weeks day days hour hours minute
minutes min mins kids kid child children people boys girls times time other others more most percent pm am
o oclock stone down up out into over off we i he she they it you not no yes who when where what so very
only just per ft miles mile km metres steps step family last next half th nd rd different cars car bed
bedroom bedroomed beds storey
"""
