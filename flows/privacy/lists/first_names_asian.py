"""First names in the United Kingdom: South Asian and East Asian. Lower case, without accents.

A name stands once, where it comes first; those that are words or places too stand in ``name_words``.
"""

# South Asian.
SOUTH_ASIAN = """
aadam aadhya aaditya aadya aahil aaisha aaliya aaliyah aamina aaminah aamir aanya aaradhya aarav aariz aarti
aarush aarya aaryan aasha aasiya abbas abdul abdulla abdullah abhay abhi abhijit abhinav abhishek abida
abrar adeel adeela adil aditi aditya adnan advait advik afifa afreen afroz afsana aftab afzal ahad ahmad
ahmed ahsan aiman aisha aishah aishwarya ajay ajit akash akbar akhil akhtar akram akshay akshaya alam ali
alia alina aliya aliyah alok amaan aman amandeep amanpreet amar amardeep amarjit ambreen ameen ameena ameer
ameera amina aminah amir amira amirah amit amita amitabh ammar ammara amna amrit amrita amritpal anam anand
ananya anaya anil anila anisa anisha anjali anjana anjum ankit ankita ankur anoushka ansar anshul anuj anup
anuradha anurag anusha anushka anwar aparna aqeel aqib aqsa arav archana areeb areeba arham arif arifa
arijit arjan arjun armaan arman arnav arooj arsalan arshad arshdeep arun aruna arvind aryan asad asha ashfaq
ashish ashok ashraf ashwin asif asim asiya asma asmaa asmita atif atul avani avinash avneet avni avtar ayaan
ayan ayaz ayesha ayush ayushi ayyub azaan azad azam azeem azhar azim aziz aziza azmat azra babar babita badr
balbir baldev baljit balraj balvinder balwinder banita baraka baran bashir basit basma batool begum benazir
bhavesh bhavik bhavika bhavin bhavna bhavya bhupinder bibi bilal bilawal bilqis bina bindu binita bipin
burhan chaitanya chanda chandan chandni chandra chandrika charanjit chetan chirag daljit daneyal danish
danyaal danyal darshan darshana daud dawood deepa deepak deepali deepika deepti devan devansh devi devika
dhanush dharmesh dhruv dhruva dhruvi dilip diljit dilpreet dilshad dimple dinesh dipak dipali dipesh dipti
divya divyesh durga eesa eesha ehsan ehtisham eisa ekta emaan esha eshaan eshal eshan fahad faheem fahim
fahmida faisal faiz faiza faizaan faizah faizan fakhra falak farah faraz farhan farhana farheen farida
fariha faris farooq farrukh faruk farzana fatema fatima fatimah fawad fawzia fayaz fazal fazila ferdous
feroz feroza fiaz firdaus firoz fouzia furqan gagan gagandeep ganesh gaurav gauri gayatri geeta geetha
ghazala ghulam gita gopal govind gulshan gulzar gurbaksh gurbir gurdeep gurdip gurjeet gurjit gurleen
gurmeet gurmit gurpreet gursimran gurvinder habib habiba hadi hadia hadiya hafeez hafiz hafsa hafsah haider
hajra hakim haleema halima halimah hameed hamid hamida hamza hamzah hania hanif hanifa haniya hardeep hardik
haresh haris harish haritha harjinder harjit harjot harkirat harleen harman harmeet harminder harneet haroon
harpal harpreet harsha harshad harshal harshil harshita hasan hasana haseeb hashim hashir hasina hasmukh
hassaan hassan heena hema hemal hemali hemant hena hetal himanshu hina hira hiral hitesh hooria huma humaira
humayun humza husain husna hussain hussein ibad ibraheem ibrahim ifra iftikhar ijaz ikra ikram ilyas imaan
imad iman imran imrana inaam inaaya inaya inayah inder inderjit indira indu iqbal iqra irfan irfana irha
irsa irum isaam isha ishaan ishan ishani ishaq ishika ishita ishrat ismael ismail israr izaan izhaan izhar
jabir jafar jagdeep jagdish jagjit jagtar jahan jahanara jaheda jahid jahida jamal jameel jameela jamila
jamshed jannat janvi jaskaran jaskirat jasleen jasmeet jaspreet jasraj jasvinder jasvir jaswant jaswinder
javaid javed javeria jawad jaya jayant jayesh jayshree jeevan jigar jigna jignesh jitendra jitesh joban
jyoti jyotsna kabir kaif kailash kainaat kainat kajal kalpana kalpesh kalsoom kamal kamala kamaldeep
kamaljit kamil kamla kamran kanchan kanika kanwal karam karan karandeep karanjit karanvir kareem kareena
karim karima karishma karthik kartik kashaf kashif kaur kausar kaveri kavin kavita kavya keerthana keshav
ketan keval khadeeja khadija khadijah khaled khalid khalida khalil khatija khizar khurram khursheed khushi
kiran kirandeep kiranjit kirat kiren kirit kishan kishor kishore kiya komal kripa krish krishan krishna
krishnan kriti krunal krupa kulbir kuldeep kuldip kuljit kulsum kulwant kulwinder kumar kunal kusum laiba
lakshmi lalita latif latifa laxmi leena lubaba lubna maariya madhav madhavi madhu madhuri madiha maha mahad
mahalakshmi maham mahdi maheen mahek mahendra mahera mahesh mahfuz mahfuza mahi mahima mahira mahmood mahmud
mahmuda mahnoor maimoona maimuna maira maisara maisha majid makhdoom malaika malavika malik malika malini
mandeep mandip maneesha manish manisha manjinder manjit manjot manju manjula manmeet manoj manpreet mansi
mansoor mansur manvi manvir maqsood mariam mariya mariyah mariyam marwa maryama maryum mashal masood masuma
mateen mausam mawra mayank mayur mayuri mazhar meena meenakshi meera meghna mehak mehboob mehmood mehnaz
mehreen mehul mehwish mihir mikaeel mikail milap milind minahil minal mirza misbah misha mishal mitali
mitesh mithun miya mohamad mohamed mohammad mohammed mohan mohini mohit mohsin moin moiz momina monika
monira monisha moosa mubarak mubashir mubeen mudassar mughal muhamad muhammad muhammed mujahid mukesh
mukhtar mumtaz muneeb muneer munir munira muntaha muqaddas murad murtaza musa musaab musab musarat mushtaq
muskaan muskan mustafa mustakim mustaq muzaffar muzammil nabeel nabeela nabil nabila nadeem nadim nadira
naeem naeema nafeesa nafisa nagina naheed nahid nahida nahim naila naima naimah naina najma nalini namita
namra nanda nandini naqash naresh narges nargis narinder nasar naseem naseer nasim nasima nasir nasreen
nasrin nasser naureen nausheen navdeep naveed naveen navid navin navjot navneet navpreet nawal nawaz nayab
nayan nazia nazim nazir nazira nazish nazma nazmin nazneen nazrul neelam neelum neena neeraj neeta neetu
neha nehal nidhi nighat nihal nikesh nikhil nikhita nikunj nilam nilesh nilima nimesh nimra niraj nirali
niranjan nirav nirmal nirmala nisa nisha nishant nishat nishi nishita nita nitesh nithya nitin nitya niyati
noman nosheen noshin nouman nudrat numan nusaybah nusrat omair omar omkar osama owais owaiz ozair palak
pallavi palwinder pankaj paramjit paras paresh pari parikshit parisa parminder parmjit parmvir parth parul
parvaiz parveen parvez parvin parvinder payal piyush pooja poonam prabhjot prabhleen prabhu prachi pradeep
pragya prakash pramila pramod pranav pranavi pranay praneet prasad prashant prateek pratibha pratik pratima
praveen pravin preetha preeti preety prem prerna prisha pritam prithvi priti pritpal priya priyam priyanka
puja punam puneet punita pushpa qadir qaiser qamar qasim quratulain rabia rabiya rachana radha radhika raees
rafay rafeeq rafia rafiq rafiqul raghav raghu raheel raheela raheem rahim rahima rahman rahmat rahul raihan
raisa raiyan raj raja rajan rajani rajat rajdeep rajeev rajendra rajesh rajinder rajiv rajkumar rajni raju
rajvinder rajvir rakesh raksha rama raman ramandeep ramanjit ramesh ramila ramneek ramzan rana randeep rani
ranjan ranjana ranjit ranveer ranvir rashed rashid rashida rashmi ravi ravina ravinder raza razia raziya
reema reena reeta rehaan rehan rehana rehma rehman rekha renu renuka reshma riaz rida riddhi ridhi rihana
rimpi rimsha rina rishabh rishi ritesh ritika ritu riya riyad riyaz rizwan rizwana rohan rohini rohit roshan
roshni roxana rozina rubab rubel rubina ruchi ruchika rudra ruhi rukhsana rukhsar rukiya rukmini ruksana
rumaisa rumana rumi rupa rupal rupinder ruqaiya ruqayyah rushil saad saadia saanvi saba sabah sabeen saber
sabiha sabir sabreena sadaf saddam sadia sadiq saeed saeeda safa safdar safia safiya safiyah safiyyah safwan
sagar sahar sahara sahib sahil saif saifullah saima saira sajad sajal sajid sajida sajjad sakib sakina
saleem saleh saleha salim salima salma salmaan salman sameer sameera sami samia samina samir samira samiya
samiyah samreen sana sanah sanam sandeep sandhya sania saniya sanjana sanjay sanjeev sanjiv sanjoy sanjukta
sanober santosh sarabjit saraswati sardar sarfraz sarita sarmad sarwar sathya satinder satish satnam satpal
satvinder satwinder satya saurabh savita sayed sayeed seema sehar seher sehrish sejal shaan shabana shabaz
shabbir shabina shabir shabnam shafaq shafiq shafiqul shagufta shahana shahbaz shaheen shaheer shahid
shahida shahnaz shahrukh shahzad shahzaib shahzia shaista shakeel shakeela shakil shakila shakir shaleena
shalini shamas shamila shamim shamima shamina shamir shams shamsa shamshad shankar shanta shanthi shanti
shanza sharan sharanjit sharda sharif sharma sharmila sharmin shayan shazad shazia sheeraz sheetal shefali
shehnaz shehryar shehzad shila shilpa shireen shital shiv shiva shivam shivani shivansh shoaib shobha
shobhana shoeb shree shreya shruti shubham shumaila shweta shyam shyama siddharth siddhi siddiq sidra
sikander simar simarjit simran simranjit simrit sita siya smita sneha sobia sofiya sohail sohan sona sonal
sonali sonam soniya srinivas sripriya stuti subhan subhash suchitra sudha sudhir sufia sufian sufiyan suhail
suhana sukhdeep sukhdev sukhjit sukhmani sukhpal sukhpreet sukhraj sukhvinder sukhvir sukhwinder sulaiman
suleman sultan sultana sumaira sumaiya suman sumaya sumayya sumayyah sumeet sumera sumit sunaina sundeep
sunil sunita suraiya suraj surbhi surekha surendra suresh surinder suriya surjit surya sushil sushila sushma
suzain swapna swati syed syeda tabassum tahir tahira tahiyya tahmid tahmina taiba taimoor tajinder talat
talha tamanna tamina tanish tanisha tanjina tanmay tanveer tanvi tanvir tanweer tanzeela tanzila taran
taranjit tariq tarun taseen taslima tasmia tasnim tayyab tayyaba tayyibah tehmina tejal tejas tejinder tooba
trishna trupti tulsi tushar uday ujjwal umair umaira umairah umar umarah umaymah umer umesh umme upinder
urmila urooj urvashi usha usmaan usman uzair uzma vaibhav vaishali vaishnavi vandana vani vanita varsha
varun vasant vasu vasudha veena veer vibha vidhi vidhya vidya vihaan vijay vijaya vikas vikesh vikram
vikrant vimal vimala vina vinay vineet vinit vinita vinod vipin vipul viraj viral virat vishal vishnu vivaan
vivek waheed waheeda wahid wahida wajid wajiha waleed walid waqar waqas waseem wasim yadav yahya yamin
yaseen yash yashvi yasin yasir yasmeen yogesh yogi younas younis yousaf yousef yousuf yunus yusra yusuf
zaeem zafar zafira zaheer zahid zahida zahir zahira zahra zahrah zaid zaima zain zaina zainab zainul zaira
zakaria zakariya zaki zakia zakir zaman zamir zareen zarina zarish zarmina zaroon zartasha zayaan zayan zayd
zayn zaynab zeba zeenat zeeshan zehra zeinab zia ziad zidan zishan zoha zohaib zohra zoya zubaida zubair
zubeda zuha zulaikha zulekha zulfiqar zunaira zunaisha
"""

# Chinese, Vietnamese, Filipino, Japanese, Korean, Thai.
EAST_ASIAN = """
aiko akari akira analyn angelito arvie aung baozhai bayani benjie bingbing binh chao chaoxiang cheng
chenguang cherrylyn christelle chun chung crisanto daichi daiki dalisay danh danilo dewei eduardo efren
erlinda fang feng fernando florante florentino fumiko gloriana guang haiyan hanako haoran haoyu haruka
haruki haruto hien hinata hiro hiroki hiroshi hiroto hoang hsin huan huong huyen hyun ichiro isagani jae
jhun jia jiahao jiahui jian jiang jianguo jiaqi jiayi jing jingyi jinhee jisoo jiwoo jomar jonalyn jonel
joon jovelyn jovie junho junjie junjun kaito kamon kaori kaoru katsuo kazuki keiko kenji kenta khanh khoa
khue kiyoshi koji kristel kwan kyaw kyung lailani lanh lei lian liang liezl ligaya lihua lijun ling linh liu
lualhati luzviminda makoto manabu manami maribel maricar maricel marilou marisol marites marivic masako
mayumi meifang meihua meilin meiling meiying minghao minh minho minjun mitsuki miyuki myint myrna naoki
naoko naoto nenita ngoc nguyet ning nobu noynoy oanh peng phong phuc phuong pim qian qiang qing quang quoc
quyen quynh reiko reynaldo rhodora riko rodel rodrigo rogelio rommel ronaldo rong rosalinda rosario ruel
ruolan ryo ryota sachiko sakura satoshi seung shao sheng shinji shiori shota shufen shui shun siew siriporn
sokha somchai sora suchada tae takashi takeshi takumi tatsuya teresita thanh thao thida thien thieu thinh
thiri thuy tian tien ting toan tomoko toshi tran trang trinh trung truong tuan tuyen tuyet uyen viet vinh
wei weiming wenjie wilfredo xia xian xiang xiao xiaoling xiaoming xiaoyu xin xing xinyi xiulan xiuying xuan
xueli yang yanlin yasuko yifan yihan yijun ying yingying yoko yosuke yuan yuki yukiko yumi yun yuna yusuke
yuto yutong yuxuan zhang zhao zhen zheng zhi zhihao zhong zhou zihan zixuan ziyi
"""
