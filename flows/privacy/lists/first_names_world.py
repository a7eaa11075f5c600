"""First names in the United Kingdom: African, Arabic, Caribbean and European. Lower case, without accents.

A name stands once, where it comes first; those that are words or places too stand in ``name_words``.
"""

# Arabic, Persian, Kurdish, Turkish, Afghan, Somali.
ARABIC_TO_SOMALI = """
aamna abdelaziz abdelkader abdelrahman abdi abdiaziz abdifatah abdihakim abdikadir abdikarim abdinasir
abdirahman abdirashid abdirizak abdisalam abdiwali abdulaziz abdulkadir abdullahi abdulmalik abdulrahman
abdur abdurahman abshir abukar adan adem afnan ahlam ahmet aida alaa aland alawi aliou almas alper alya
amaar amani amara amaya amro anas arash ardalan areen arezoo arin ariya arsh arvin arzu asli asra atefeh
avan avin awad awale awin ayah ayanle ayat ayda aydan aydin ayla aylin ayse aysel aysen ayser ayub ayuub
azadeh azin bahar bahram bakr bana banan baris barwaqo basel basem bashar bashiir bassam bayan bayram
behrouz behzad berat berfin berivan berkay betul bijan bishaaro bouchra burak burcu busra buğra cagla canan
cemal cemile cengiz ceyda ceylan cigdem ciwan dahir dalal dalia dariush darya dayib deeqa defne deniz derya
dilan dilara diler dinah diyar doaa dogan donya duha ebrahim ebru edin efe elham elmas eman emine emir emrah
emre enes ercan eren ersin esin esra essa eyad eylul fadi fadia fadil faduma fadumo fahima faisa farhad
farhiya farshid fartun farzad farzaneh fatma fatuma fawzi fayza fazel feisal fereshteh ferhat feride feyza
fikret filsan firas foad fouad fuad furkan gamal ghada ghaith ghassan golnaz goran gulay gulcan guled guler
gulistan gulsen hadeel haifa hajar hakan hakeem hala halil halime hamad hamdi hamdiya hamse hanaa hanad
hanan hanane handan hani harun hasna hatice hawa hawo haya hayat haydar hedi hersi hiba hibaaq hibo hicham
hikmet hind hiva hiwa hoda hodan hodo homayoun houda huda huseyin hussam hüseyin ibtisam idil ifrah ihab
ihsan ikraan ilham ilhan ilwad imane inas inci ismahan ismet israa issa izzet jala jaleh jamaal jamil
jawaher jehan jihan jinan jouri jubran jumana kaan kadir kadra kaltun karwan karzan kaveh kawa kawthar
kayvan kemal kerem khaalid khader khadra khalifa khatera khawla khayre kheyre khosrow kifah koray kosar
kubra lamia latifah layal layan leen leyla liban lina loay lojain lujain maan macallin mahamed mahamoud
mahamud mahdia mahmoud mahnaz mahsa majed majida makka malak malek manal maram marjan marwan maryan masoud
masoumeh maysa mazen medina mehdi mehmet mehran melek melike meltem merve meryem mesut milad mina miran
mitra moez mohamud mohsen mojtaba monir morteza mostafa mouna mourad muhannad muhayadin muhsin muhubo muna
murat mursal mustaf mustafe nader nadir naema nagwa nahla najat naji najib najla najlaa najwa namir nasiba
nasra nasri nasteho nawid nazan nazanin nazli nebi negar nermin nesrin neval nihad nilufar nilufer nima nimo
nisreen nouf nour noura nura nuray nurcan nurdan nuria nuriye nurten nuurto omer omid omran onur orhan osman
othman ozan ozge ozgur ozlem pakhshan parwin parya payam pelin pinar qaali qadan qais rabee rabi rada raed
rafat raghad rahaf rahel rahma rahmo rajaa rajab rakan ramazan rami ramin ramla ramzi rania ranim raouf
rasha rashad rashin rawan rayaan rayan rayhana razan rebaz rebin recep reem reham reyhan reza rezan riad
rima rizgar roda rojda rojin roksana rola ronak roya rozh ruba ruken rula ruwayda ruya saadiya sabri sabriye
sacdiyo sadiya safaa sagal sahal sahra saida salaah salah salam salih salwa samaa samah saman samar samatar
samer sanaa sarwa savas seda sedat sefa selda selim selin selma semra serap serdar serhat serkan sevda sevgi
sevim shaban shadi shadia shahad shahin shahla shahram shaima shaimaa shakira shamso sharmarke shayma
shaymaa shereen sherin sherko shilan shirin shukri sibel sido sihaam siham simin sinan sinem sirwan soheil
soheila somaya soran soraya souad sozan suaad suad suhaib suhayb suhur sukri suleiman suleyman sundus suzan
taha tahani taher tahereh tala talal talib tamer tarek taym tolga tuba tugba tugce tulin turki ugur ulas
umut usama vahid volkan wael wafa warda warsame wassim widad xaawo xasan yalda yaqub yara yasar yasemin
yasmina yasser yazan yigit yildiz yonas yonis yosef younes zaahir zahi zahraa zakariye zamzam zana zayna
zeina zeki zeynep zhala ziyad zozan zuhal zuhra zuleyha
"""

# African and Caribbean.
AFRICAN_AND_CARIBBEAN = """
abayomi abeba abebe abena abeni abi abimbola abiodun abiola abiona abosede achieng adaeze adaku adama adaobi
adaora adaugo adebayo adebola adebowale adedamola adedayo adedoyin adekunle adeleke ademola adenike adeniyi
adeola adeolu aderonke adesina adesola adetokunbo adetola adewale adeyinka adjoa adunni adwoa afia afolabi
afua agnieska ajani akachi akeelah akeem akello akil akilah akinola akintunde akinyi akosua akua akwasi
alemayehu aliyu amachi amadi amadou amaka amarachi amari aminata aminatou amma amoah amos anaborhi ananse
anansi anele anesu angelo anta antwan anuoluwapo aret asante asantewaa ashante ashanti asmarom assefa
atinuke atsu awura ayana ayanda ayo ayobami ayodele ayokunle ayomide ayomikun ayotunde azubuike babajide
babatunde badru bamidele beatrise bereket berhane bettye bheki biniam binta binyam birhan bisi bisola boakye
boipelo bola bolaji bolanle bolu boluwatife bongani bosede boubacar brima bryanna bukola bunmi bupe busisiwe
cabdi chanelle chantel cherelle chiamaka chibueze chibuike chibuzo chichi chidera chidi chidiebere chidimma
chidinma chidozie chidubem chiedza chiemeka chigozie chijioke chika chikezie chikondi chima chimamanda
chimezie chimwemwe chinasa chinaza chinedu chinelo chinenye chinonso chinua chinwe chinyere chioma chipo
chisom chizoba chizoma chuka chukwudi chukwuebuka chukwuemeka chukwuma daberechi dajuan dalitso damarcus
damilare damilola dapo dashawn davido dayo deandre debare dede dejean dejuan delroy demarco demba denzell
deola deshaun deshawn desta devante dike dionne dipo djibril dlamini dontae dorcas dumisani ebele ebenezer
ebere ebi ebo ebonie ebony ebuka ebun ebunoluwa edem efosa efua ekene ekow ekua elikem elom emeka emem
eniola enitan enock enyinnaya esi esohe esosa etim eyitayo ezinne fadeke fanta farai faruq fatou fatoumata
fauzia femi ferdinand feyi feyisayo fiifi fikile filmon finda fisayo fisseha fola folake folarin folasade
foluke foluso freweini funke funmi funmilayo funmilola funto gamuchirai garvey gathoni genet ghirmay
godswill godwin gugu gugulethu habte habtom haile hailemariam hanna hauwa henok ifa ife ifeanyi ifechukwu
ifeoluwa ifeoma ifunanya iheoma ijeoma ike ikechukwu ikenna ikeoluwa imani inyang isatou isioma ismaila
itohan itunu iyabo iyanu iyanuoluwa iyinoluwa jabari jabulani jaheim jahiem jahmal jahmar jahmene jahnae
jahnelle jahzara jahziah jamar jamarl jamel jamelia jamilla janae janelle jaraad jasiah javaughn javell
javon jawara jerell jeremie jermain jermel jevaughn jide jodian johari jojo jomo jordaine joromeo josiane
juwon kadeem kadeisha kadian kadiatou kadija kadijatu kagiso kahina kahlil kamara kamari kamau kambili
kameron kandia karamo kaseem kasim kassim kehinde keisha kelechi kelisha kemar kemi kemoy kende kene kenechi
kennedy kenroy keon keshawn keshia keturah keziah khalilah khanyi khari khensani khloe kiara kibet kidane
kiden kieana kimani kimora kirabo kiroro kizzy koame kobe kobena kobi kodjo koffi kofi kojo kokou kola
kolade korede kosi kudzai kudzanai kunle kwabena kwadwo kwaku kwame kwamena kwasi kweku kwesi ladi ladonna
lakeisha lamar lamin lamont laquan lashanda lashawn lateef latisha latoya lavern lawal lebo lekan lemar
lerato lesedi leshawn letitia liya lolade lwazi maame mabintu madalitso maimouna makeda makena malcom malia
mamadou mamie mandisa mandla manka marcia mariama maryann masego mbali mehari mekonnen mengistu meseret
micaiah michal mihret mikal misgana modou mohau mojisola momodou monifa morenike moriah moyo mpho munashe
mutale mwajuma mwangi mwanza nadege nakia nakisha naledi nandi nanjala nathaneal natnael natoya ndidi
ndubuisi neema nehanda nekeisha nembo nervis ngozi njeri njideka njoki nkechi nkem nkemdilim nkiru nkiruka
nkosana nnamdi nnedi nneka nnenna noluthando nomsa nomvula nonso norris nosa nosipho nothando nqobile ntombi
ntsiki nuru nyah nyakim nyarai nyasha nyasia nyla obafemi obiageli obinna obioma odane odion odunayo ogechi
okechukwu okello okon olabisi olabode oladapo oladele oladipo olaide olaitan olajide olajumoke olakunle
olamide olanrewaju olaoluwa olatunde olatunji olawale olayinka olivier olorunfemi olu olubunmi oluchi
oludare olufemi olufunke olufunmilayo olumide olumuyiwa olusegun oluseun olusola oluwabukola oluwadamilare
oluwadamilola oluwafemi oluwaferanmi oluwafunmilayo oluwakemi oluwanifemi oluwapelumi oluwaseun oluwaseyi
oluwatimilehin oluwatobi oluwatobiloba oluwatomi oluwatosin oluwatoyin omari omolara omotola oneil onome
onyeka onyekachi onyinye onyinyechi oreoluwa orobosa orville osagie osas osayande osaze osei otieno oumar
oumou ousmane oyin oyinkansola parice pelumi pendo petronella phumzile pius quabena quame quesi raphaela
rashaad rashaan rashawn rasheda refilwe renell rhianna rhyon rihanna romaine romane romario romell ronke
rotimi rudo ruvarashe ruvimbo sade saffiya saidu salamatu salif salimata samkelo samuell sanaya sanchez
sandile sarpong sashana sefu segun sekou selam selamawit selasi selassie semhar senait senam seun seydou
seyi shadrach shaka shakur shamar shamari shameka shamoy shanae shanai shanaya shaneice shanelle shanequa
shanice shaniece shanika shaniqua shanique shaniya shantel shantelle shaquan shaquanna shaquielle shaquille
shardae shareece shavon shayanne shayla shelly-ann shelomi shemar sherece sherelle sherika shevaun shevon
shevonne sibongile sibusiso sifiso simbarashe sindi sinenhlanhla siphiwe sipho sisipho siyabonga sizwe
solange somto sope stacyann subomi surafel taban tabo tadesse tadiwa tafadzwa tahj taiwo taje takudzwa
talatu tamba tamia tamika tanaka tanatswa taneisha taniesha tanika tapiwa tariro tashan tashana tatenda
tavon tawananyasha tawanda tayo teboho tekle teklu temi temilade temiloluwa temitayo temitope tendai
tendekai tesfalem tesfay tesfaye tevin thabiso thabo thandeka thandi thandiwe thando themba thulani
tia-louise tijani timileyin tinashe tinotenda tinuke titi titilayo tiwa tobe tobenna tobi tobiloba tochi
tochukwu tofi tofunmi tolani tolu tolulope toluwalase tomi tomilola tonderai tope torera tosin toyin toyosi
tremaine trevaughn trevon treyvon tsega tsegaye tsehay tumi tunde tunji tyree tyreece tyreek tyreese tyreke
tyrique uche uchechi uchenna uduak ufuoma ugo ugochi ugochukwu ugonna unathi usain utibe uyai vimbai vuyo
wale wambui wangari wanjiku wanjiru winsome winta woldemichael wole xolani yacoub yanique yared yemi yemisi
yetunde yewande yohana yohannes yonela yordanos zanele zavier zawadi zayah zemichael zenzele zidane zikora
zim zina zinhle zodwa zuri zuriel zwelethu
"""

# Eastern European, Baltic, Balkan, Roma, Greek.
EASTERN_EUROPEAN = """
adela adelina adina adriana adrijana agata agne agnese agnieszka aiste ajla albena albina aleks aleksandar
aleksander aleksandr aleksandra aleksandrs aleksei aleksey alena alexandru alexei alicija alicja aliona
alisa alketa almedina alois aloyzas amela anastasia anastasija anastasiya anatol anatoly anca anda andreea
andrei andrej andrejs andris andrius andriy andrzej anela aneta anete angelika angjela ania anica anka
antanas antek antoni antonija antonina antoniou antonis antoniu antoniya arber arbnor ardian ardit argyro
arjeta arkadiusz armand armandas armando artem artis artjoms artur arturas arturs asen asta atanas audrius
augustas aurel aurelia aurelija ausra barbora bartek bartlomiej bartosz beata bekim besa besnik biljana
birute blagoy blazej blerim blerta boban bogdan bogdana bogumila boguslaw boguslawa bojan bojana boleslaw
borislav borislava borys bozena branislav branka branko bronislaw brunilda cezar cezary chrysoula ciprian
claudiu constantin corina cosmin costel costin cristi cristian cristiana cristina cvetelina czeslaw dace
dagmara daina dainius daiva damir damjan dancho danica daniil danijel danijela danil danila danko danuta
daria darina darius dariusz darja darko darta daumantas davit deividas dejan denisa denisz denitsa desislava
diellza dilyana dima dimitar dimitra dimitri dimitrios dimitris dinara dinu dmitri dmitrij dmitrijs dmitry
dobrila dominik dominika dominykas donata donika doriana dorin dorina dorota dovile dovydas dragan dragana
drago dragos drita dusan dusana dzenita edgars edita edona edvinas egle eleftheria elira elitsa elona elvira
elzbieta emanuela emil emila emilian emilis emiliya enea enisa entela erika erjon ermal ernesta ersa evgeni
evgenia evgeny ewa ewelina fatjon fatmir fatos feliks filip filipa filippa filiz fitim flavia flavius
florentina florian florin franciszek franek gabija gabor gabriela gabrielius galina gediminas genc genka
genti gentian georgeta georgi georgios georgy gheorghe giedre giedrius gintaras gintare giorgos gjergj
gordana grazina grazyna grigore grzegorz guntis gyorgy gyula halina hanka hektor helmut henrika henryk horia
hristina hristo hynek iana ieva igor igors ildiko ileana ilie ilija ilinca ilir ilka ilona ilze indre inese
inga ingrida ioana ioanna ionel ionela ionut ionuts iosif iren irena irina iryna isidora istvan iulia iulian
iuliana iva ivaila ivana ivanka ivars ivaylo iveta ivo ivona iwona izabela jacek jadvyga jadwiga jakov jakub
janek janez janina janis janka janko janusz jarek jarmila jaroslav jaroslaw jasmina jaume jekaterina jelena
jelizaveta jerzy jevgenijs jiri joana joao jokubas jolanta jordanka jorgos jovan jovana jozef jozefa julija
juliusz juliya juozas jurate jure jurek jurgis jurgita juris justas justina justyna kacper kajetan kalina
kalojan kaloyan kamelia kamila kamile karol karolis kasia kasparas kasper kata katarina katarzyna katerina
katya kazimierz kestutis kinga kiril kiro klara klaudia klaudija klaudiusz klavdija kleopatra klevis klodian
konrad konstantin konstantina konstantinos kornelia kosta kostas kostya kristaps kristians kristijan kristin
kristine kristof kristupas krisztian krisztina krystian krystyna krzysiek krzysztof ksenia ksenija kuba
laima laimonas larisa laszlo laurentiu laurynas lech leda lendita lenka leokadia leonid leonora leszek lev
levente lidia lidija liene liepa liga lilia liliya linas lirije liudmila livija liviu ljiljana ljubica
lorena lorik luan luana lucija lucyna ludmila ludmilla ludwik luiza lukasz lyubomir lyudmila maciej maciek
madalina magda magdalena mahala maja majlinda maksim maksims maksymilian malgorzata malwina manolis mantas
marat marcela marcin marek margareta margarita mariana marianna marija marijana marika marin marinela
mariola marios maris mariusz marka markas marko markus marlena marta martins martyna martynas marzena matas
matei matej mateja mateusz matis matjaz matteo maxim maxym mazena michalina mihaela mihai mihail mihaly
mijat mika mikael mikalai mikhail miklos mikolaj milada milana milda mileva milica miljan milos mimoza
mindaugas mircea mirela mirjana mirko miro miroslav miroslava miroslaw misa mladen nadezhda nadja natali
natalija nataliya natalka natasa nebojsa nedelcho nela nelli neringa nevena nicolae nicoleta nicusor nijole
nikola nikolai nikolajs nikolaos nikolas nikolay nikoleta nikolett nikolina nikos nojus norbert oana odeta
oksana olav oleg oleksandr oleksii olena olga olgerta olha olimpia ondrej ornela ovidiu paraskevi patricija
patrik patrycja patryk paulina paulius pavel pavlina pavlo pavlos pawel petar peteris petko petr petras
petre petro petros petru petya piotr plamen polina predrag przemek przemyslaw radek radka radko radmila
rados radoslav radoslaw radovan radu raduta rafal raimonda raimonds raivis raluca ramona ramunas ramune rasa
rastislav rati razvan renata renate rimantas rimas robertas roberts rodica rokas roksolana romana romeo
romualdas ronela rosen rositsa rostislav ruslan ruslana ruta ruza ryszard sabrie samuil sanda sandor
sandrine sanita sanja sarunas sasa sascha sasho saule sava sebastien sergei sergej sergejs sergey sergiu
sergiusz serhii shpend shpetim shpresa silvija simas simina simona sinisa skaiste sladjana slavena slavka
slavko slavomir slawek slawomir snejana snezana sofija sonja sorin sorina spas spyros stanimir stanislav
stanislava stanislaw stavros stefani stefania stefano stefanos stela stelian stepan stoyan svetla svetlana
sylwester sylwia szabolcs szilvia szymon tadas tadeusz taras tatjana tatyana teodor teodora tihana tihomir
timea timur todor toma tomas tomasz tomek tomislav toms tonka traian tsvetan tsvetelina ugne urszula urte
vaclav vadim vaida vaidas vaidotas valdis valentin valentyna valeri valeria valeriia valerij valters vanya
vasil vasile vasilica vasiliki vasilis vasyl vasylyna veaceslav velina venelin ventsislav veronika vesela
veselin vesna vicentiu vida viera vija viktor viktoria viktoriia viktorija viktorya vilma vilte vincas
viorel vioreta viorica virginija vita vitalie vitalii vitalija vitalijs vitaly vjosa vlad vlada vladimir
vladislav vladislava vladyslav vlatka vojtech volodymyr vytautas waclaw waldemar weronika wieslaw wieslawa
wiktor wiktoria wioletta witold wladyslaw wojciech wojtek xhulia yana yanis yanislav yaroslav yaroslava
yavor yegor yelena yevhen yoana yordan yordanka yulia yulian yuliana yuliia yuliya yuri yurii yuriy yvona
zakhar zaneta zbigniew zdenek zdenka zdravko zelimir zeljko zenon zenonas zilvinas zita zivile zlatan zlatka
zlatko zofia zoltan zoran zorana zorica zsofia zsolt zuza zuzana zuzanna zydrunas zygmunt
"""

# Other European, Latin American, Jewish, Traveller.
OTHER_EUROPEAN_AND_MORE = """
abelardo achille adalberto adrien agostinho agustin aitana aksel alain alba alberto aldo alejandra alejandro
alessandra alessandro alessia alessio alexandre alfonso alfredo aline alonso alvaro amadeo amaia amandine
anabela anais analia anders andreas andres anika anja anke annika antoine antonella antonio apolline araceli
ariadna arnaud arne arturo augustin augusto aurelie aurelien axel ayelet baptiste baruch bastian bastien
beatriz beniamino benita benito benoit berta bjorn blanca boaz bobby-joe bodil brigitte britney brittney
bruna camila candelaria carina carlo carlos carlota carmela carmen carmine catalina catarina caterina cecile
cecilie celestino cesar chaim chana chaya chiara christiane christoph christophe cinzia claudine claudio
clemence concetta consuelo coral-leigh corentin cosimo cristobal cyprien damiano daniele dario davide debora
delfina delphine dieter dietrich dilly dinis domenico domingo donatella doron duarte edite edoardo efraim
efrat elad elana eldra eliana eliane eliezer elio elisabetta eliseo eliyahu eloy emanuel emanuele emiliano
emilio enrico enrique erik ernesto esperanza esteban estefania estela estrella etienne ezequiel fabienne
fabio fabiola fabrice fabricio federica federico feliciano felipe fernanda filipe filippo flavio florent
francesco francisca francisco franco francois francoise franz frederic frederico freida frida friedrich
gabriele gaby gaetan gaetano gaspar geert gerardo gerhard germaine gerrit ghislaine giacomo gianluca gianna
gianni gilda ginevra gino giorgia giorgio giovanna giovanni giulia giuliana giuliano giulio giuseppe goncalo
gonzalo graca graciela grazia gregorio guadalupe guido guilherme guillaume guillermo gunther gustav gustavo
hadas hakon hanne hans hedda hedvig heike heinrich helder helga helge helle hendrik henri henrik henrique
hershel herve horst ignacio ilaria ilse imke immanuel inge ingeborg inigo irit isaura isidro itai itamar
iwan jacinto jacopo jaime jakob javier jeanne jelle jens jesper joachim joaquim joaquin jochen johan johana
johann johanna jonatan joost jordi jorge jorgen jorn jose josefa josefina josue juan juana juergen julien
julieta julio jurgen jutta kaj karin karine karsten katja katrin kjell klaas klaus knut lars laurent lavi
leandra leandro leia leib leire leonardo leonor leopoldo letizia lieke liesbeth lior liora lisbeth lise
liselotte lluis loic lorenza lorenzo lotte lucero luciana luciano ludovic ludovica ludovico luigi luisa
luisana luiz luz maartje madalena mael maeva magali maite malin malka manfred manuel manuela marcello
marcelo marcio margarida margherita mariano marieke mariella marijke marisa marit marte martijn mary-jane
mary-kate mathias mathieu mathilde mathis matias matilde matthias mauricio maurizio mauro maxence maxime
melchior menachem mendel merce micaela michel michelangelo michele miguel miguela mikkel milagros mirella
moises moishe moritz moshe natan nathalie nerea nereida nestor nicolo niels nieves niklas nils noa noah-lee
noam noemi nuno octavio odette odile ofir olalla omri oriana orietta oriol orna paloma paola paolo pascal
pascale pasquale patrice patricio patrizia paulo pavla perla philippe pierluigi piero pietro pilar pinchas
pnina rafaela raffaele raffaella raimundo ramiro raphaelle raquel rayna reiner reinhard remigio renato
renaud ricarda riccardo rikke rivka rocio rodolfo rogerio romain romero romina ronit rosalba rosalia rosana
rosaria roza ruben rubens sabine salome salvador salvatore samuele sandro santina santino sarit schmuel
sebastiano segundo selene serge sergi sergio severine shai shalom shaul shira shlomo shmuel shoshana
shulamit sibylle sigrid silke silvana silvio simao simcha solveig soren steffen stephane stine summer-rose
susana sven svend svenja sylvain sylvie tamar telma teo teodoro thais thiago thibault thierry thijs thorsten
tiago tirza tiziana tommaso tova trine tristao tzipora tzvi ulla ulrich ulrike umberto uwe valentino valerio
valter vanda vasco veronique vicente vincenzo violeta virginie viridiana vitor vittoria vittorio viviana
werner wilhelm wolfgang xabier xavi ximena yaakov yael yago yair yanina yaniv yannis yehuda yentl yisrael
yitzchak yitzhak yochanan yoel yonatan yosi yuval yves zelig zoraida
"""
