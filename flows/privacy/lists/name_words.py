"""Names that are also words or places, lower case: they count as names only with something else to say so."""

LIKE_A_NAME = """
abbey adelaide alexandria amal amber amity angus apollo ariel armani arran ashton aston astra athena aura
aurora austin bailey bella belle bentley beverley blossom bluebell bonnie brandy brooke brooklyn bryony
carol carole carolina chanel chardonnay cherry chip clayton clement clementine clinton clover coco colt
coral corsa curt daisy dakota dawn diamond dickie dior dolly dom don dudley elsa ember emerald emery eugene
fanny felicity fern flo garnet gemini grace hamilton hank harley harry hazel heather holly honor houston
iris ivy jack jade jasmin jasmine jasper jay jesus jet jewel juno karen ken kerry khan kitty lee leigh lexus
lilac lillie lilly lily lotus lulu luna lux maria marigold marina martini marvin maverick max meadow melody
mercedes messiah milan mimi mo moana morris myrtle nala nell nelson ness noel norma norman nova olaf olive
opal pandora pansy pearl penny petunia phoenix pip piper poppy portia primrose rafiki randy raven regina
robin rocky rose rosemary rowan royce ruby ryder saffron sandy sapphire savannah scarlett selby shah shea
sheila shelby sherry shirley sid sienna simba skye teddy tequila troy venus verity victor viola violet wally
willow willy wren
"""
"""More often a name than a word, in what practitioners type: a little evidence is enough."""

LIKE_A_WORD = """
abbot ace al alpha ama amen ana angel anh anu april archer art asa ash august autumn baker basil beau bill
birdie bishop blessing bliss bo bonny brook bud buddy bunny carter cash chance chase chi christian chuck
clay cliff comfort constance cooper cord cosmo crystal cy dale deacon dean delta des destiny dev dick dong
dream drew duke dung earl easter ed eden eli ernest eve faith favour fin fletcher flint forbes forest
fortune fox frank fraser gale gaylord gene genesis gift ginger glen goldie grant guy hal han hana harmony
haven heath hero honey hong hope hue hung hunter ina innocent ira isa jan jin jo job joy jun june junior
king kit lama lance lane lea legend les lex li lin lo loan long lu mac mai major mal mana mani mark mason
may mei mel memory mercy miles min ming miracle moses nana nat nick norm nur obi ocean ola ore parker pat
patience phat pierce pixie pope praise precious prince princess promise prosper prudence quan rain ram ray
reed ren rex river rob rod romany sage sailor saint sal scarlet sen serenity shan shay shin skip skipper sky
sol song sonny stan star stone storm su sue summer sun sunday sung sunshine tad tai tailor tal tam tan
tanner tao temple thor thu tiger tin tong treasure trinity uma una unity val van vic victory wade weaver wen
will wills win wing winter wisdom wolf woody yan yong zen
"""
"""More often a word than a name: strong evidence is needed."""

LIKE_A_PLACE = """
alabama alaska arizona armagh asia barnet barton bethlehem bexley bolton bradford brent bromley burnley
burton bury cairo camden capri carlisle chad chelsea chester china clifton congo corfu cork crawley crete
cuba cyprus dallas dartford denver derry devon durham egypt eritrea ethiopia eton everton exeter farnham
florence galilee georgia guinea haiti halifax harlow hartley hatfield hayes henley hereford holland hurst
hythe ibiza ilford india israel jamaica jersey jordan kelso kendal kent kenya kingston kirkby lagos lambeth
lancaster lebanon leighton leith leitrim lincoln lomond london lourdes luton lynn mali malta malton
melbourne memphis merton montana morley nairobi nazareth nevada newton norton oman orlando otley paris
penrith perth peru portland preston ramsey redcar rhodes ripley rochester roscommon rothwell ryde rye
salisbury seaton sefton selsey siena skipton somerset stafford stanmore stirling stokes stratford sudan
sutton sydney syria telford tennessee texas thornton tilbury trent tring tunisia turkey uganda upton verona
vienna walton warrington warwick watford wellington weston whitby whitley whitstable wigan wigton winchester
windsor woking woodley yarm zion
"""
"""More often a place than a name."""
