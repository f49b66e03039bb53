"""Known names: a scholar's common knowledge of forenames, places and authors, in small tables."""

FORENAMES = frozenset(
    """Aaron Abel Abigail Abraham Ada Adam Adela Adelaide Adele Adrian Agatha Agnes Alan Albert
    Alec Alexander Alexandra Alfred Alice Alison Allan Allen Alphonse Amanda Ambrose Amelia Amos
    Amy Andrew Angela Angus Ann Anna Annabel Anne Annie Anselm Anthony Antoine Anton Antonia
    Antonio Arabella Archibald Arnold Arthur Audrey August Augusta Augustine Augustus Aurelia
    Barbara Barnaby Bartholomew Basil Beatrice Beatrix Becky Belinda Bella Ben Benedict Benjamin
    Bernard Bertha Bertie Bertram Bess Bessie Beth Betsy Betty Bianca Bill Billy Blanche Bob Bobby
    Boris Brian Bridget Bruno Carl Carlos Carol Caroline Carrie Caspar Cassandra Catharine
    Catherine Cecil Cecilia Cecily Charles Charley Charlie Charlotte Chloe Christian Christiana
    Christina Christine Christopher Clara Clarence Clarissa Claude Claudia Clement Clifford Colin
    Conrad Constance Cordelia Cornelia Cornelius Cyril Daisy Daniel Daphne David Deborah Denis
    Dennis Diana Dick Dolly Donald Dora Doris Dorothea Dorothy Douglas Duncan Ebenezer Edgar Edith
    Edmund Edward Edwin Eleanor Elias Elijah Elinor Elisha Eliza Elizabeth Ella Ellen Ellis Elsie
    Emil Emile Emilia Emily Emma Emmeline Enoch Ephraim Eric Ernest Esther Ethel Eugene Eustace
    Evelyn Ezra Fanny Felix Ferdinand Flora Florence Frances Francis Frank Fred Freda Frederic
    Frederick Friedrich Fritz Gabriel Geoffrey George Georgiana Gerald Gerard Gertrude Gilbert
    Giles Giovanni Gladys Godfrey Grace Graham Gregory Greta Guy Gwendolen Hannah Hans Harold
    Harriet Harriot Harry Hector Heinrich Helen Helena Henri Henrietta Henry Herbert Hermann
    Hester Hilary Hilda Horace Horatio Howard Hubert Hugh Hugo Humphrey Ian Ida Ignatius Igor Ira
    Irene Isaac Isabel Isabella Isabelle Isaiah Isidore Ivan Jack Jacob Jacques James Jane Janet
    Jason Jasper Jean Jeannie Jedediah Jemima Jennie Jenny Jeremiah Jeremy Jerome Jessie Jim Jimmy
    Joan Joanna Joe Johann Johannes John Johnny Jonah Jonathan Josef Joseph Josephine Joshua Josiah
    Joyce Juan Judith Judy Julia Julian Juliana Julie Juliet Julius Karen Karl Kate Katharine
    Katherine Kathleen Katie Keith Kenneth Kitty Laura Laurence Lavinia Lawrence Leah Leo Leonard
    Leonora Leopold Leslie Letitia Lettice Lewis Lillian Lily Linda Lionel Lisa Lizzie Louis Louisa
    Louise Lucia Lucinda Lucius Lucretia Lucy Ludwig Luke Luther Lydia Mabel Madeleine Madeline
    Maggie Malcolm Marcia Margaret Margery Maria Marian Marianne Marie Marion Marjorie Martha
    Martin Mary Mathilda Matilda Matthew Maud Maude Maurice Meg Melissa Michael Michel Mildred
    Miles Millicent Milly Minnie Miranda Miriam Mohamed Mohammed Moll Molly Monica Montague
    Mordecai Morgan Muhammad Muriel Nancy Naomi Nathan Nathaniel Ned Nelly Neville Nicholas
    Nicolas Nigel Noah Noel Nora Norman Octavia Oliver Olivia Ophelia Oscar Oswald Otto Owen Pamela
    Patience Patricia Patrick Paul Paula Pauline Peggy Penelope Percival Percy Peter Philip
    Philippa Phillip Phoebe Phyllis Pierre Polly Priscilla Rachel Ralph Randolph Raymond Rebecca
    Reginald Rhoda Richard Robert Roberta Robin Roderick Rodney Roger Roland Ronald Rosa Rosalie
    Rosalind Rosamond Rosamund Rosanna Rosemary Roy Rudolf Rudolph Rufus Rupert Ruth Sabina Sally
    Samuel Sam Sandra Sara Sarah Saul Sebastian Selina Serena Seth Sharon Sheila Sidney Sigmund
    Silas Simeon Simon Sophia Sophie Sophy Stanley Stella Stephen Steven Stuart Susan Susanna
    Susannah Susie Sybil Sylvia Ted Teresa Terence Tess Thaddeus Theodora Theodore Theresa Thomas
    Tim Timothy Tobias Toby Tom Tommy Ursula Valentine Vera Veronica Victor Vincent Violet Viola
    Virgil Vivian Vladimir Walter Wilfred Wilhelm Will William Willie Winifred Zachary""".split()
)
"""Forenames, as they stand in English, French and German texts of the last centuries."""

WOMEN_FORENAMES = frozenset(
    """abigail ada adela adelaide agatha agnes alice alison amanda amelia amy angela ann anna
    annabel anne annie antonia arabella audrey augusta barbara beatrice beatrix belinda bella
    bertha bess bessie beth betsy betty blanche bridget caroline carrie cassandra catharine
    catherine cecilia cecily charlotte clara clarissa claudia constance cordelia cornelia daphne
    deborah diana dolly dora doris dorothea dorothy edith eleanor elinor eliza elizabeth ella
    ellen elsie emilia emily emma esther ethel eugenia fanny flora frances georgiana gertrude
    gladys grace greta gwendolen hannah harriet harriot helen helena henrietta hester hilda ida
    irene isabel isabella isabelle jane janet jemima jennie jenny jessie joan joanna josephine
    judith judy julia juliana julie juliet karen kate katharine katherine kathleen katie kitty
    laura lavinia leah leonora letitia lettice lillian lily linda lizzie louisa louise lucia
    lucinda lucretia lucy lydia mabel madeleine maggie margaret margery maria marian marianne
    marie marjorie martha mary matilda maud maude michelle mildred millicent milly minnie miranda
    miriam molly monica nancy naomi nelly nora octavia olivia ophelia pamela patricia paula
    pauline peggy penelope philippa phoebe phyllis polly priscilla rachel rebecca rhoda rosa
    rosalind rosamond rose rosemary ruth sally sandra sara sarah selina serena sharon sheila
    sophia sophie sophy stella susan susanna susannah sybil sylvia teresa tess theresa ursula
    vera veronica victoria violet virginia winifred""".split()
)
"""Forenames, in lower case, that only women bear."""

EITHER_SEX = frozenset(
    """adrian alex allison angel ashley cecil christian claude evelyn florence francis frank hilary
    jean jessie joyce karen kim leslie lou marion maxime morgan robin sam shirley sidney stacy
    sydney ted terry valentine vivian will""".split()
) | frozenset(
    """adele agnes antonia ariel augusta aurelia becky bella bianca bridget carol christiana
    christina christine daisy eve georgia gwen henriette iris jacqueline jemima juno lavinia lisa
    linda madeline mathilda maude melissa milly muriel odette olive patience phyllis polly rosalie
    rosanna sabina sandra susie tess theodora trixie viola""".split()
)
"""Forenames, in lower case, that tell nothing certain of the sex."""

SURNAMES = frozenset(
    """Adams Allen Anderson Andrews Armstrong Atkinson Bailey Barnes Bennet Bennett Bradley
    Brown Browne Burke Burns Campbell Carr Chapman Clark Clarke Collins Cooper Craig Cunningham
    Davidson Davies Davis Dawson Dixon Doyle Duncan Edwards Elliott Ellis Evans Ferguson
    Fitzgerald Fletcher Foster Fraser Gibson Gordon Graham Griffiths Hamilton Harris Harrison
    Harvey Henderson Holmes Howard Hughes Jackson James Jenkins Johnson Johnston Jones Kelly
    Kennedy Lawson Lewis Lloyd MacDonald Macdonald Martin Matthews Miller Mitchell Moore Morgan
    Morris Morrison Murphy Murray Nelson Newman Nicholson O'Brien O'Connor Owen Palmer Patterson
    Pearson Phillips Powell Reid Reynolds Richards Richardson Roberts Robertson Robinson Rogers
    Ross Russell Ryan Scott Shaw Simpson Smith Spencer Stevens Stevenson Stewart Sullivan Taylor
    Thomas Thompson Thomson Turner Wallace Walsh Watson Watts Webb Wilkinson Williams Williamson
    Wilson Wright""".split()
)
"""Surnames that many people bear and that are no common nouns."""

PERSONS = frozenset(
    """Aeschylus Aesop Agamemnon Ajax Andromache Antigone Apollo Aristophanes Aristotle Athena
    Athene Bacchus Beethoven Buddha Byron Caesar Cæsar Calvin Catullus Cervantes Chaucer Cicero
    Clytemnestra Coleridge Cromwell Cupid Dante Darwin Demosthenes Descartes Dickens Diomedes
    Dionysus Dryden Electra Ennius Erasmus Eteocles Euripides Galileo Goethe Hamlet Hecuba Hegel
    Hera Heracles Herakles Hercules Hermes Herodotus Hesiod Hippocrates Homer Hume Ibsen Jesus
    Jove Juno Jupiter Juvenal Kant Keats Laomedon Leibniz Livy Locke Lucian Lucretius Macbeth Marx
    Menelaus Mephistopheles Milton Minerva Molière Mozart Napoleon Neptune Nero Nestor
    Nietzsche Odysseus Oedipus Othello Ovid Patroclus Pausanias Pericles Petrarch
    Philoctetes Pindar Plato Pliny Plutarch Polonius Polybius Poseidon Priam Prometheus Proclus
    Ptolemy Quintilian Rabelais Racine Rousseau Sappho Schiller Seneca Shakespeare Shakspeare
    Shelley Socrates Solomon Sophocles Spinoza Suetonius Tacitus Tecmessa Telamon Tennyson Teucer
    Teukros Theocritus Thucydides Tiresias Ulysses Vergil Voltaire Wagner Wordsworth
    Xenophon Zeus Aias""".split()
)
"""People, gods and heroes whom one name tells."""

AUTHORS = frozenset(
    """Aesch Aeschin Anacr Apollod Aristid Aristoph Arist Athen Callim Catull Cic Dem Demosth
    Diod Diog Dion Eur Eurip Eustath Hdt Herod Hes Hesych Hom Hor Hygin Isae Isocr Juv Liv Luc
    Lucr Lycophr Lys Mart Nonn Ov Paus Pers Petron Phot Pind Plat Plaut Plin Plut Polyb Prop
    Quint Sall Sen Shak Soph Stat Strab Suet Tac Ter Theocr Theogn Theophr Thuc Tib Val Varr Verg
    Virg Xen Xenoph""".split()
)
"""Abbreviated ancient authors, always with a full stop: Soph., Thuc."""

PLACES = frozenset(
    """Abyssinia Aden Afghanistan Africa Alabama Alaska Albania Alexandria Algeria Algiers Alps
    America Amsterdam Antwerp Arabia Argentina Arizona Arkansas Armenia Asia Athens Atlanta
    Atlantic Australia Austria Azerbaijan Babylon Baghdad Baltimore Bangladesh Barcelona Basel
    Bath Bavaria Bedford Bedfordshire Beijing Beirut Belfast Belgium Belgrade Bengal Berkshire
    Berlin Berne Bengal Birmingham Blackburn Bohemia Bolivia Bologna Bolton Bombay Bordeaux Bosnia
    Boston Bradford Brazil Brighton Bristol Britain Brittany Brooklyn Brussels Bucharest
    Buckinghamshire Budapest Bulgaria Burgundy Burma Burnley Bury Calais Calcutta California
    Cambodia Cambridge Cambridgeshire Canada Canterbury Canton Caribbean Carlisle Carolina Ceylon
    Chatham Chelsea Cheltenham Cheshire Chester Chicago Chile China Cincinnati Cleveland Cologne
    Colombia Colorado Congo Connecticut Constantinople Copenhagen Corinth Cork Cornwall Coventry
    Crete Crimea Croatia Cuba Cumberland Cyprus Dakota Dallas Damascus Deal Delaware Delhi Denmark
    Denver Derby Derbyshire Detroit Devon Devonshire Doncaster Dorchester Dorset Dorsetshire Dover
    Dresden Dublin Durham Edinburgh Egypt England Essex Estonia Ethiopia Eton Europe Exeter
    Falmouth Fiji Finland Flanders Florence Florida France Frankfort Frankfurt Galway Gascony
    Gaza Geneva Genoa Georgia Germany Ghana Gibraltar Glasgow Gloucester Gloucestershire Gravesend
    Greece Greenland Greenwich Guatemala Guernsey Hague Haiti Halifax Hamburg Hampshire Hampstead
    Hanover Harwich Hastings Hawaii Hereford Herefordshire Hertford Hertfordshire Holland
    Hollywood Honduras Houston Huddersfield Hull Hungary Iceland Idaho Illinois India Indiana
    Indonesia Iowa Ipswich Iran Iraq Ireland Israel Istanbul Italy Jamaica Japan Java Jericho
    Jersey Jerusalem Jordan Kansas Kashmir Kent Kentucky Kenya Kew Korea Kuwait Lancashire
    Lancaster Latvia Lebanon Leeds Leicester Leicestershire Leipzig Libya Limerick Lincolnshire
    Lisbon Lithuania Liverpool London Louisiana Lyons Macedonia Madrid Maine Malaysia Malta
    Manchester Manhattan Margate Marseilles Maryland Massachusetts Mecca Mediterranean Melbourne
    Mexico Miami Michigan Mideast Middlesex Milan Minnesota Mississippi Missouri Monaco Mongolia
    Monmouth Montana Montreal Morocco Moscow Munich Nantes Naples Nebraska Netherlands Nevada
    Newcastle Newmarket Niagara Nicaragua Nigeria Nile Norfolk Normandy Northampton Northamptonshire
    Northumberland Norway Norwich Nottingham Nottinghamshire Odessa Ohio Oklahoma Ontario Oporto
    Oregon Oslo Ostend Oxford Oxfordshire Pacific Pakistan Palestine Panama Paraguay Paris Pekin
    Peking Pennsylvania Persia Peru Philadelphia Philippines Piccadilly Pittsburgh Plymouth Poland
    Portsmouth Portugal Prague Preston Prussia Pyrenees Qatar Quebec Ramsgate Reading Rhine
    Richmond Rochester Romania Rome Rotterdam Rouen Rumania Russia Rutland Saigon Salford Salisbury
    Salzburg Sardinia Savoy Saxony Scandinavia Scarborough Scotland Seattle Serbia Severn Shanghai
    Sheffield Shrewsbury Shropshire Siberia Sicily Silesia Singapore Smyrna Somalia Somerset
    Somersetshire Southampton Southwark Spain Sparta Staffordshire Stockholm Stockport Strand
    Strasbourg Sudan Suffolk Sunderland Surrey Sussex Sweden Switzerland Sydney Syria Taiwan
    Tehran Tennessee Texas Thailand Thames Thebes Tibet Tokyo Toronto Toulon Trieste Tripoli Troy
    Tunis Tunisia Turin Turkey Ukraine Uruguay Utah Utrecht Vancouver Venezuela Venice Vermont
    Versailles Vienna Vietnam Virginia Wales Warsaw Warwickshire Washington Waterloo Westminster
    Westmoreland Westmorland Weymouth Wiltshire Winchester Windsor Wisconsin Worcester
    Worcestershire Wyoming Yarmouth Yemen Yorkshire York Zambesi Zambezi Zanzibar Zurich
    Zambia""".split()
) | frozenset(
    """New York|New England|New Orleans|New Zealand|New Jersey|New Mexico|United States
    United Kingdom|Great Britain|North America|South America|Hong Kong|Los Angeles|San Francisco
    South Africa|Saudi Arabia|Sri Lanka|North Carolina|South Carolina|West Virginia|Middle East
    Far East|West Indies|East Indies|Tunbridge Wells|Isle of Wight|Hyde Park|Drury Lane
    Covent Garden|St. Petersburg|Buenos Aires|Rio de Janeiro|Cape Town""".replace(
        "\n    ", "|"
    ).split("|")
)
"""Countries, regions, towns and rivers that an English reader knows."""

COUNTRY_LETTERS = frozenset("US USA UK U.S U.S.A U.K USSR U.S.S.R UAE GDR GB G.B".split())
"""Countries by their letters."""

AMBIGUOUS = frozenset(
    """Bath Bury Deal Reading Turkey China Strand Hull Java Jersey Chester Florence Georgia Jordan
    Virginia Paris Troy Austin Lancaster Lincoln Washington Chelsea Preston Bolton Blackburn Kent
    Essex Norfolk Suffolk Somerset Surrey Sussex York Devon Stafford Derby Durham Halifax Hastings
    Warwick Cleveland Houston Dallas Denver Windsor Melbourne Wellington Bedford Carlisle Exeter
    Rutland Savoy Salisbury Richmond Mercury Will Grace Christian Patience""".split()
)
"""Names of two kinds: a table alone does not tell which."""

ORGANISATIONS = frozenset(
    """Admiralty Amnesty Apple BBC CBS CIA CNN Congress EU Enron Exxon FBI FIFA Facebook Google
    Hamas Hezbollah IBM IMF Intel Microsoft NASA NATO NBC NHS Nintendo Parliament Pentagon
    Samsung Senate Sony Taliban Toyota UN UNESCO UNICEF WHO WTO YMCA YWCA Yahoo""".split()
)
"""Bodies that one word or a few letters tell."""
