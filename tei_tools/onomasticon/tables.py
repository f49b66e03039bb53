"""Tables of English words that tell names apart; every rule reads its words from here."""

TITLES = frozenset(
    """Mr Mrs Ms Miss Misses Messrs Master Mistress Madam Madame Mme Mlle Mdlle Mademoiselle
    Monsieur Mons Signor Signora Signorina Señor Señora Don Doña Dom Herr Frau Fräulein
    Dr Doctor Prof Professor Rev Revd Reverend Father Fr Abbé Bishop Archbishop Cardinal Pope Dean
    Canon Vicar Rabbi Imam Ayatollah Mullah Sheikh Sheik Pastor Elder Deacon Archdeacon
    Sir Lady Lord Dame Count Countess Baron Baroness Baronet Duke Duchess Earl Marquis Marquess
    Marchioness Viscount Viscountess Prince Princess King Queen Emperor Empress Tsar Czar Kaiser
    Shah Sultan Emir Khan Sherif Rajah Maharajah Pasha Bey
    Captain Capt Colonel Col Lieutenant-Colonel Major Maj Major-General General Gen Lieutenant
    Lieut Lt Lieutenant-General Brigadier Brigadier-General Sergeant Serjeant Sgt Corporal Cpl
    Private Pte Ensign Cornet Admiral Vice-Admiral Rear-Admiral Commodore Commander Marshal
    Midshipman Gen'l Brig
    President Vice-President Governor Gov Senator Sen Congressman Congresswoman Representative
    Judge Justice Chancellor Premier Minister Ambassador Secretary Mayor Alderman Councillor
    Sheriff Constable Inspector Detective Superintendent Commissioner Consul Squire Hon Honorable
    Honourable Chief Uncle Aunt Auntie Aunty Cousin Brother Sister Grandfather Grandmother Granny
    Capn Supt Sergt Serjt Adm Sultana Saint""".split()
) | frozenset(
    """Prime Minister|Foreign Minister|Vice President|Attorney General|Chief Justice|Right Hon
    Rt Hon|Rt. Hon|Right Reverend|Rt. Rev|Very Rev|Lord Justice|Secretary of State
    Chief Inspector|Lord Chief Justice|Lord Chancellor""".replace("\n    ", "|").split("|")
)
"""Titles and honorifics before a person's name; a full stop may follow."""

ABBREVIATED = frozenset(
    """Mr Mrs Ms Miss Messrs Mme Mlle Mdlle Mons Fr Dr Prof Rev Revd Capt Col Maj Gen Gen'l Brig
    Lieut Lt Sgt Sergt Serjt Cpl Pte Adm Gov Sen Hon Supt Capn""".split()
) | frozenset("Right Hon|Rt Hon|Rt. Hon|Rt. Rev|Very Rev".split("|"))
"""Short titles, after which a full stop ends no sentence."""

COURTESY = frozenset(
    """Mr Mrs Ms Miss Misses Messrs Mme Mlle Mdlle Mademoiselle Madame Madam Monsieur Mons Signor
    Signora Señor Señora Herr Frau Fräulein Sir Lady Dame Dr Doctor Prof Professor Rev Revd
    Reverend Capt Captain Col Colonel Lieut Lieutenant Lt Sgt Sergeant""".split()
) | frozenset("Rt. Hon|Rt Hon|Right Hon|Rt. Rev|Very Rev".split("|"))
"""Titles that nothing but a person's name follows, and with which a new name begins."""

LOWER_TITLES = frozenset(
    """captain colonel lieutenant sergeant corporal admiral commodore uncle aunt auntie cousin
    brother sister king queen prince princess president professor doctor lady lord squire
    senator governor judge parson miss""".split()
)
"""Titles that writers also leave in lower case before a name: uncle Tom."""

COUPLED = frozenset(
    """Mr Mrs Miss Dr Doctor Sir Lord Capt Captain Col Colonel Maj Major Gen General Adm Admiral
    Lieut Lieutenant Rev Professor Judge Governor Count Baron Monsieur Madame Herr
    Senator""".split()
)
"""Titles that make one name with "and" and a second: Mr. and Mrs. Smith."""

STREET_TITLES = frozenset(
    """King Queen Prince Princess Duke Lord Lady Earl Bishop Cardinal Pope Emperor Shah Sultan Dean
    General Major President Justice Chancellor Secretary Minister Saint""".split()
)
"""Titles after which streets and bodies are named too: Queen Anne Street, General Hospital."""

SHORT_FORENAMES = frozenset(
    """Abr Alex Alexr Andr Andw Anth Ant Archd Aug Barth Benj Bern Cath Chas Chr Chris Danl Ebenr
    Edm Edmd Edw Edwd Eliz Fred Fredk Geo Gilb Godf Greg Hen Henr Hum Humph Isab Jas Jno Jos Josh
    Lawr Leon Margt Matt Matth Mich Nath Nathl Nich Phil Reg Ric Rich Richd Robt Rog Saml Sim
    Steph Theoph Tho Thos Tim Tobs Will Willm Wm Zach""".split()
)
"""Forenames cut short, as old lists and letters write them: Wm., Thos."""

NOBLE = frozenset(
    """Duke Duchess Earl Marquis Marquess Marchioness Count Countess Viscount Viscountess Baron
    Baroness Prince Princess Lord""".split()
)
"""Titles that make one name with "of" and a place: the Duke of Wellington."""

FORENAME_TITLES = frozenset(
    """sir dame master king queen prince princess emperor empress tsar czar kaiser pope saint sultan
    shah uncle aunt auntie aunty cousin brother sister granny grandmother grandfather""".split()
)
"""Titles, in lower case, after which a single name is a forename: Sir Walter, Queen Anne."""

GENERATIONS = frozenset(
    """Jr Sr II III IV Junior Senior junior senior Elder Younger First Second Third Fourth Fifth
    Sixth Seventh Eighth Ninth Tenth""".split()
)
"""What tells one bearer of a name from another of the family."""

POST_NOMINALS = frozenset(
    """Jr Sr Esq Esqr Esqre Esquire Bart Bt II III IV Ph.D M.D D.D D.C.L LL.D LL.B M.A B.A B.D D.Sc
    M.P J.P Q.C K.C R.N R.A R.E R.M U.S.N U.S.A F.R.S F.S.A F.R.C.S M.R.C.S F.R.G.S F.R.S.E
    K.C.B G.C.B C.B K.G K.T K.P K.C.M.G G.C.M.G C.M.G K.C.S.I C.S.I K.C.V.O O.B.E M.B.E V.C
    D.S.O C.I.E S.J O.S.B""".split()
)
"""Ranks, degrees and honours that follow a person's name and belong to it."""

GROUPS = frozenset(
    """a the an and of first second third other all both omnes tutti chorus crowd mob several others
    another voice voices together everyone everybody singers soldiers citizens servants courtiers
    ladies gentlemen men women semichorus company boys girls guests""".split()
)
"""Words of speakers in a play that name no one person."""


VESSELS = frozenset(
    """ship steamer steamship schooner brig brigantine frigate sloop barque packet whaler lugger
    cutter yacht smack ketch corvette collier galley clipper whaleboat""".split()
)
"""Words before the name of a ship."""

CALENDAR = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May
    June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct
    Nov Dec Christmas Easter Michaelmas Lent Advent Whitsun Whitsuntide Ramadan Passover
    Trinity Epiphany Candlemas Martinmas Lammas Pentecost""".split()
)

COMMON = CALENDAR | frozenset(
    """I A An The This That These Those He She It We You They Who What When Where Why How Which
    His Her Its Our Your Their My Me Him Us Them Thou Thee Thy And Or But Nor For Yet So If As At
    By In On Of To Up Off Out From With Then There Here Now Not No Yes Oh Ah O Well Is Are Was
    Were Be Been Am Do Does Did Has Have Had Will Would Shall Should Can Could May Might Must Let
    Please Thank Thanks Dear Good Great Old New Young Little Poor Happy First Second Third Last
    One Two Three Four Five Six Seven Eight Nine Ten All Any Both Each Every Many More Most Much
    Such Some Other Another After Before Since Until While Though Although Because However
    Neither Either Nobody Somebody Everybody Anybody Nothing Something Everything Having Being
    Breakfast Dinner Supper Luncheon Education Vanity Science Laughter Poem Essay Review Hurrah
    Chapter Section Part Book Volume Vol Act Scene Canto Page Figure Fig Table Note Notes Letter
    Letters Diary Preface Contents Appendix Introduction Index Illustration End Finis Signed
    God Heaven Providence Lord Sir Madam Ma'am Sirs Gentlemen Ladies Your Majesty Excellency
    Remarks Orders Order Election Elections Meeting Theory Observations Motors Electric Staff Strike
    Friend Friends Child Children Brethren Reader Readers Heavens Goodness Gracious
    Honour Highness Papa Mamma Mama Mother Father Mum Dad Nature Fate Time Death Love
    Bible Gospel Church State Government House Senate Congress Parliament Court Street Road
    English French German Italian Spanish Dutch Greek Latin Roman Irish Scotch Scottish Welsh
    British American Indian Chinese Russian European Christian Catholic Protestant Jew Jewish
    Jews Muslim Islamic Turkish Arab Arabs Persian Iranian Syrian Egyptian African Asian
    Israeli Israelis Iraqi Iraqis Pakistani Afghan Afghans Saudi Kuwaiti Yemeni Palestinian
    Palestinians Lebanese Canadian Canadians Australian Mexican Mexicans Cuban Brazilian Korean
    Vietnamese Danish Norwegian Swedish Polish Hungarian Austrian Austrians Belgian
    Americans Germans Russians Italians Romans Greeks Christians Catholics Protestants
    Englishman Frenchman Irishman Frenchmen Englishmen Portuguese Japanese Swiss Prussian
    North South East West Northern Southern Eastern Western AM PM OK TV PS NB Esq Jr Sr""".split()
)
"""Words that begin with a capital and are no name by themselves."""

PLACE_WORDS = frozenset(
    """Street St Road Rd Lane Square Avenue Ave Terrace Crescent Row Place Gate Bridge Hill Hall
    House Park Abbey Priory Castle Cottage Lodge Manor Grange Farm Wood Woods Forest Heath Common
    Green Moor Bay Cape Island Islands Isle Isles Lake Lakes River Creek Falls Valley Mountain
    Mountains Mount Peak Pass Canal Channel Sea Ocean Gulf Strait Straits Coast Peninsula Desert
    County City Town Village Parish Province District Territory Copse Meadow
    Meadows Plantation Harbour Harbor Dock Docks Quay
    Point Head Field Fields Gardens Garden Court Hotel Inn Theatre Station Airport Cathedral
    Palace Tower Prison Republic Kingdom Sound Springs Heights Boulevard Highway Counties""".split()
)
"""Last words that make a name a place: Baker Street, Kellynch Hall."""

ESTATES = frozenset("Hall House Park Abbey Cottage Lodge Manor Castle Court Priory Grange".split())
"""Words after the name of a place that often goes without them: Kellynch, Kellynch Hall."""

PLACE_FIRST = frozenset("Mount Lake Cape Fort Port River Isle Point Mt Loch Lough Glen".split())
"""First words that make a name a place: Lake Tanganyika."""

ORG_WORDS = frozenset(
    """Company Co Corporation Corp Inc Ltd Limited LLC Society Association Institute Institution
    University College School Academy Committee Commission Council Party Union League Club
    Department Dept Ministry Agency Bureau Bank Board Office Foundation Trust Museum Library
    Congress Parliament Senate Assembly Court Church Army Navy Force Forces Regiment Brigade
    Corps Infantry Cavalry Artillery Battalion Division Fleet Group Team Press Brothers Bros Sons
    Railway Railroad Hospital Federation Organization Organisation Authority Alliance Front
    Movement Brigades International Centre Center Systems Services Industries Partners
    Associates""".split()
)
"""Last words that make a name an organisation; also before "of": University of X."""

BODIES = {
    "House": frozenset(("of",)),
    "Court": frozenset(
        """of District Supreme High Circuit County Appeal Appeals Crown Superior Probate Police
        Municipal Criminal Federal Magistrates' Sessions Chancery Divorce Assize Sheriff""".split()
    ),
}
"""Words of places that with these words beside them make a body: House of Lords, High Court."""

PERIODICALS = frozenset(
    """Times Post Gazette Herald Tribune Journal Chronicle Guardian Telegraph Mail Express Mirror
    Observer Spectator Economist Review Magazine Courier Mercury Advertiser Standard Star Sun
    Globe Examiner Inquirer Register Reporter Bulletin Record Argus Independent News Press
    Intelligencer Messenger Leader Athenaeum Athenæum Punch Quarterly Weekly Daily Monthly
    Newsweek Site""".split()
)
"""Words of the titles of newspapers and journals."""

POSSESSED = frozenset(
    "administration presidency campaign doctrine family household brothers sisters".split()
)
"""Words after "the" and a person's bare name: the Obama administration."""

WORKS = frozenset(
    """Account Adventures Annals Autobiography Ballad Biography Campaign Chronicles Confessions
    Correspondence Description Dialogues Diary Dictionary Discourses Elegy Elements Epistles Essay
    Essays Fables Fall Grammar History Histories Idylls Journal Journals Journey Lament Lay Legend
    Legends Letters Life Lives Memoir Memoirs Narrative Observations Odes Opinions Origin
    Philosophy Pilgrim Pilgrimage Poems Poetry Prisoner Recollections Reflections Remains
    Reminiscences Residence Romance Sermons Sketches Sonnets Sorrows Tale Tales Theory Tour Tragedy
    Travels Treatise Voyage Voyages Wanderings Works""".split()
)
"""Nouns with which the titles of books begin, or which follow their author's name."""

ENDEARMENTS = frozenset("dear dearest Dear Dearest poor Poor darling beloved".split())
"""Words before a person's bare name; they stay outside the tag."""

WHITHER = frozenset("to from From towards toward".split())
"""Words before a place's bare name, often before a person's."""

_NEVER = (
    COMMON
    | PLACE_WORDS
    | TITLES
    | PLACE_FIRST
    | POST_NOMINALS
    | frozenset(
        """Email E-mail Internet Web Expedition A.M P.M a.m p.m P.S N.B Anon
    Cp North-East North-West South-East South-West Intro Mail Phone Fax Tel Website
    Government State States Republic Negro Quaker Sennet Tucket Alarum Alarums""".split()
    )
) - frozenset("Congress Parliament Senate Sound Mount Springs Press Granny".split())

OPENING = frozenset(
    """Again Ah Alack Alas Also Although Always And As At Ay Aye Because Besides But Called
    Certainly Cut Dined Even Ever Fie Finally For From Gave Got Had Hark Heard Her His How If In
    Indeed Just Later Left Let Like Lo Meanwhile Met Moreover My Nay Never Nevertheless Nor Now
    Of Oh On Once Only Or Our Perhaps Pray Presently Prithee Read Said Saw Seeing Sent Since So
    Soon Still Suddenly Surely Than That Their Then There This Though Thus To Today Told
    Tomorrow Took Until Was Went When Where Whereupon While With Without Wrote Yes Yesterday Yet
    Your""".split()
)
"""Words that open a sentence before a name and never begin one."""

SURNAMES = frozenset(
    """Church Cross English Field Fields Forest French Glen Green Hall Heath Hill Irish Lake Lane
    Lodge Love Moor North Page Parish Park Peak West Wood Woods Young""".split()
)
"""Common words that are surnames too."""

GENERIC = {
    "persName": (_NEVER | ORG_WORDS) - SURNAMES,
    "placeName": _NEVER | ORG_WORDS,
    "orgName": _NEVER - ORG_WORDS - frozenset(("Government",)),
}
"""Single words that a model takes for names of a kind and that are none."""

PLACE_NOUNS = frozenset(
    """village town city river lake island isle parish county kingdom province port district hamlet
    valley mount cape Lake River Mount Cape Port Isle""".split()
)
"""Words before a place's bare name: the river Shire, the town of Dorchester."""
