"""Names that are also words or places, lower case: they count as names only with something else to say so."""

LIKE_A_NAME = """
abbey amal amber amity angus apollo ariel armani aston astra athena aura aurora bailey bella belle bentley
blossom bluebell bonnie brandy brooke bryony carol carole chanel chardonnay cherry chip clement clementine
clover coco colt coral corsa curt daisy dawn diamond dickie dior dolly dom don elsa ember emerald emery
eugene fanny felicity fern flo garnet gemini grace hank harley harry hazel heather holly honor iris ivy jack
jade jasmin jasmine jasper jay jesus jet jewel joy juno karen ken khan kitty lee leigh lexus lilac lillie
lilly lily lotus lulu luna lux maria marigold marina martini marvin maverick max meadow melody mercedes
messiah mimi mo moana morris myrtle nala nell ness noel norma norman nova olaf olive opal pandora pansy
pearl penny petunia phoenix pip piper poppy portia primrose rafiki randy raven regina robin rocky rose
rosemary rowan royce ruby ryder saffron sandy sapphire scarlett shah shea sheila sherry sid sienna simba
skye teddy tequila venus verity victor viola violet wally willow willy wren
"""
"""More often a name than a word, in what practitioners type: a little evidence is enough."""

LIKE_A_WORD = """
abbot ace al alpha ama amen ana angel anh anu april archer art asa ash august autumn baker basil beau bill
birdie bishop blessing bliss bo bonny brook bud buddy bunny carter cash chance chase chi christian chuck
clay cliff comfort constance cooper cord cosmo crystal cy dale deacon dean delta des destiny dev dick dong
dream drew duke dung earl easter ed eden eli ernest eve faith favour fin fletcher flint forbes forest
fortune fox frank fraser gale gaylord gene genesis gift ginger glen goldie grant guy hal han hana harmony
haven heath hero honey hong hope hue hung hunter ina innocent ira isa jan jin jo job jun june junior king
kit lama lance lane lea legend les lex li lin lo loan long lu mac mai major mal mana mani mark mason may mei
mel memory mercy miles min ming miracle moses nana nat nick norm nur obi ocean ola ore parker pat patience
phat pierce pixie pope praise precious prince princess promise prosper prudence quan rain ram ray reed ren
rex river rob rod romany sage sailor saint sal scarlet sen serenity shan shay shin skip skipper sky sol song
sonny stan star stone storm su sue summer sun sunday sung sunshine tad tai tailor tal tam tan tanner tao
temple thor thu tiger tin tong treasure trinity uma una unity val van vic victory wade weaver wen will wills
win wing winter wisdom wolf woody yan yong zen
"""
"""More often a word than a name: strong evidence is needed."""

LIKE_A_PLACE = """
adelaide alabama alaska alexandria arizona armagh arran ashton asia austin barnet barry barton bethlehem
beverley bexley bolton bradford brent bromley brooklyn burnley burton bury cairo camden capri carlisle
carolina chad chelsea chester china clayton clifton clinton congo corfu cork crawley crete cuba cyprus
dakota dallas dartford denver derry devon dudley durham egypt eritrea ethiopia eton everton exeter farnham
florence galilee georgia guinea haiti halifax hamilton harlow hartley hatfield hayes henley hereford holland
houston hurst hythe ibiza ilford india iona islay israel jamaica jersey jordan kelso kendal kent kenya kerry
kingston kirkby lagos lambeth lancaster lebanon leighton leith leitrim lincoln lomond london lorne lourdes
luton lynn mali malta malton melbourne memphis merton milan montana morley nairobi nazareth nelson nevada
newton norton oman orlando otley paris penrith perth peru portland preston ramsey redcar rhodes ripley
rochester roscommon rothwell ryde rye salisbury seaton sefton selby selsey shelby shirley siena skipton
somerset stafford stanmore stirling stokes stratford sudan sutton sydney syria telford tennessee texas
thornton tilbury trent tring troy tunisia turkey uganda upton verona vienna walton warrington warwick
watford wellington weston whitby whitley whitstable wigan wigton winchester windsor woking woodley yarm zion
"""
"""More often a place than a name."""
