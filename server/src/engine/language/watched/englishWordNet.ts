/*!
 * The tables below are taken from WordNet, by `npm run generate`.
 *
 * WordNet Release 3.0
 *
 * This software and database is being provided to you, the LICENSEE, by
 * Princeton University under the following license.  By obtaining, using
 * and/or copying this software and database, you agree that you have
 * read, understood, and will comply with these terms and conditions.:
 *
 * Permission to use, copy, modify and distribute this software and
 * database and its documentation for any purpose and without fee or
 * royalty is hereby granted, provided that you agree to comply with
 * the following copyright notice and statements, including the disclaimer,
 * and that the same appear on ALL copies of the software, database and
 * documentation, including modifications that you make for internal
 * use or for distribution.
 *
 * WordNet 3.0 Copyright 2006 by Princeton University.  All rights reserved.
 *
 * THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON
 * UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR
 * IMPLIED.  BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON
 * UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANT-
 * ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE
 * OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT
 * INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR
 * OTHER RIGHTS.
 *
 * The name of Princeton University or Princeton may not be used in
 * advertising or publicity pertaining to distribution of the software
 * and/or database.  Title to copyright in this software, database and
 * any associated documentation shall at all times remain with
 * Princeton University and LICENSEE agrees to preserve same.
 *
 */

/** Opposites in English: on each line, the words of two opposite meanings. */
export const ENGLISH_ANTONYMS = `
ability power|inability
absolute|relative
absorb|emit
abstract ideal|concrete real
abundance|scarcity
abundant ample plentiful riotous|scarce rare
accelerate speed quicken|decelerate slow
acceleration|deceleration
acceleration|deceleration slowing
accept take have|refuse reject decline
acceptance|rejection
accidentally unexpectedly|deliberately purposely
accompanied|unaccompanied alone lonely
accuracy truth|inaccuracy
accurate close true|inaccurate
acquaintance|stranger
acquit|convict
act move|refrain
action activity|inaction
active bustling|inactive
active gymnastic quick|inactive
actively|passively
active|dormant
active|inactive retired
active|passive
active|quiet
actual|potential possible latent
acute|chronic
add|subtract deduct
adequacy|inadequacy deficiency
adequate capable competent|inadequate lacking
adjective|substantive
admit|reject
adult grownup|juvenile
advance progress|recede withdraw retreat retire
advance|back
adviseable better well|inadviseable
aerobic|anaerobic
affected artificial|unaffected
affected smitten|unaffected unimpressed
afraid aghast dismayed fearful frightened scared horrified terrified|unafraid
aged|young youth
agitate|calm
agitation|calmness
agree match fit correspond|disagree
alive|dead deceased gone deathlike doomed late lifeless
amateur|professional
ample good|meagre bare
analysee|synthesisee
analysis|synthesis
analytic|synthetic
ancestor|descendant
annual|perennial
anode|cathode
antecedent prior|subsequent consequent resultant later
anterior|posterior
appear|disappear vanish
applaud|boo
apply|defy resist refuse
appreciation|depreciation
appropriate proper|inappropriate wrong
approve sanction|disapprove reject
arise rise|lie
arise rise|sit
arrive get come|leave
ascending|descending down downward drizzling
ascend|descend fall
assent acquiesce|dissent
asset|liability
atrophied|hypertrophied
attached|detached separate
attach|detach
attack|defend
attend|miss
attract pull|repel drive
attraction|repulsion
attractive|repulsive
attractive|unattractive homely
attract|repel
audible|inaudible ultrasonic
aunt|uncle
authoriseed licensed approved|unauthoriseed
automatic|manual
available obtainable open ready|unavailable unobtainable
avoid|confront face
awake|asleep dormant sleepy somnolent
aware conscious|unaware oblivious
back rear|front
background|foreground highlight
backward back rearward|forward
backward back|forward ahead
backward|forward
back|ahead forward
back|veer
basic base fundamental|incidental
bear|bull
beautiful handsome splendid lovely picturesque pretty scenic|ugly grotesque hideous
beauty|ugliness
begin start commence|end terminate
begin start|end finish terminate cease
beginning outset start|end
beginning outset start|middle
beginning|end
beginning|ending
beginning|middle
below|above
below|above supra
best first foremost optimum optimal|worst
best|worst
better improve amend|worsen aggravate exacerbate
better improved|worse
better|worse
big large sizable bigger larger spacious bulky colossal prodigious stupendous enormous tremendous giant epic heroic extensive gigantic great huge immense vast massive monstrous mountainous oversiseed voluminous|little small diminutive tiny wee minute smaller
big|small
birth|death
black blackness|white
black coloured negro|white
black|white
bloody crimson red|bloodless
blur|focus
bold reckless heroic|timid
boldness|timidity
borrow|lend loan
bottom|side
bounce|clear
boycott|patronisee
brave undaunted valiant|cowardly yellow
brave|timid
break violate|keep
breakable brittle friable delicate fragile|unbreakable
breathing|breathless
bright gleaming luminous glinting glittering radiant blazing glaring brilliant glistening shiny lurid silver|dull
broken|unbroken solid uninterrupted
brother|sister
busy engaged|idle indolent lazy
buy purchase|sell
calm placid still|stormy furious windy
capable able|incapable unable
capitalism|socialism
capitalistic competitive|socialistic
careful sure close conscientious detailed elaborate thorough|careless
carefully cautiously|carelessly
central centre halfway middle midway centered focal|peripheral marginal
centralisee concentrate|decentralisee
centrally|peripherally
certain sure bound|uncertain
certain sure convinced positive|uncertain doubtful dubious
certainty|uncertainty doubt
certify licence|decertify
changed|unchanged same
change|stay remain rest
charged polar|uncharged
cheer|complain
child|parent
claim|forfeit
clarity clearness|obscurity
clean spotless washed|dirty soiled unclean bedraggled dingy grimy lousy
clean|dirty
clear transparent translucent|opaque murky
clearheaded clear|confused
clear|cloudy leaden
clergyman|layman
clergy|laity
close shut|open
coarse granular open|fine powdered
coarsely|finely
coherent|incoherent confused
coldness cold|hotness heat
collective aggregate|distributive allocable diffusing
comedy|tragedy
comfortable cozy homely|uncomfortable bad wretched
common average ordinary popular frequent standard|uncommon exceptional particular special rare
common communal public|individual single respective several various
compact|loose light
competent able effective efficient|incompetent
competition|cooperation
complete completed all thorough thoroughgoing full total good|incomplete half partial
concave|convex
conceit|humility
conception concept|misconception
concerned afraid|unconcerned blithe casual detached indifferent
conciliatory|antagonistic
conditional dependent provisional tentative|unconditional
confident assured|diffident
connect link tie|disconnect
conservative|liberal
conservative|liberal progressive
considerable appreciable respectable significant substantial|inconsiderable
consistent concordant pursuant|inconsistent conflicting
constructive creative|destructive crushing
consume ingest take have|abstain
contented satisfied smug|discontented dissatisfied restless
continental|intercontinental
continual insistent recurrent repeated persistent|sporadic intermittent isolated stray
continuance continuation|discontinuance
continue uphold preserve|discontinue stop cease quit
contract shorten|expand elaborate expound
contraction|expansion enlargement
contract|expand
convenient|inconvenient awkward
conventional customary|unconventional bizarre eccentric
conventional customary|unconventional unorthodox
conventional stereotyped|unconventional bizarre eccentric
converge meet|diverge
converge|diverge
cool|heat
correct right exact|incorrect wrong mistaken
correct|falsify
courage|cowardice
covered draped wrapped crusted splattered thickspread|bare
covertly|overtly
cover|uncover expose
credible|incredible marvelous
credit|cash
criticisee criticisee|praisee
curly wavy|straight
curse damn|bless
darken|brighten
daughter girl|son boy
day daylight|night dark
deaden|enliven
dead|living
deaf|hearing
decelerate|accelerate
declarative|interrogative
declared alleged proclaimed|undeclared
decrease diminish lessen fall|increase
decrease lessening|increase
decrease reduction|increase
decrease|increase growth
deep|shallow
defence|prosecution
deficit|lead
definite certain|indefinite
deliberately purposely|accidentally
delicate fragile|rugged tough
demand|supply
deny refuse|allow grant
deny|admit acknowledge
depart|come
depart|stay
dependent interdependent|independent individual
deposit|withdraw draw
depression|elation
despair|hope
destroyed gone|preserved
determinate fixed|indeterminate
developed mature|undeveloped
deviate vary depart|conform
differentiate|integrate
difficult hard ambitious challenging embarrassing tough troublesome trying|easy elementary simple
diligent|negligent
dilution|concentration
directly straight|indirectly
direct|indirect sidelong meandering wandering
direct|inverse
disable|enable
disagree|agree concur
disallow forbid prohibit proscribe|allow permit let
disassembly|assembly gathering
discontinue|continue keep
disintegrate|integrate incorporate
distal|proximal
distant deep|close adjacent next impending immediate surrounding
distant|close good intimate
distinct chiseled crisp sharp|indistinct blurred dim faint
distribution|concentration density
distrust mistrust suspect|trust
diverge|converge
diverge|converge meet
divest|invest vest
divide split separate|unite
dominant governing paramount sovereign supreme|subordinate assistant
domineering overbearing peremptory|submissive
double|single
dove|hawk
down downward|upwards upward
downgrade|upgrade
downstairs below|upstairs
downward down|upward upwards
dress clothe|undress strip
dress|undress strip
due payable|undue
dull|sharp
dull|sharpen
early primeval earliest proto|late
early primeval earliest proto|middle mid
early|late
early|late advanced
early|middle
ease|difficulty
east eastern|west
easy|uneasy precarious
elate|depress
eligible entitled|ineligible
emotional|cerebral
empirical existential experimental|theoretical hypothetical
empirically|theoretically
employed hired working|unemployed
employee|employer
empty|fill
enabling|disabling
encourage|discourage
enforce implement|exempt relieve
engage lock|disengage withdraw
enlist draft|discharge
enrich|deprive
equal|differ
establish found launch|abolish
even flat level plane|uneven jagged ragged
even|odd
ever always|never
exclude omit|include
exclude|admit include
exclusive inner|inclusive
excommunicate|communicate
existent existing|nonexistent vanished
exit leave|enter
expected anticipated|unexpected
expensive costly|cheap inexpensive
experienced veteran|inexperienced new
export|import
express|local
exterior outside|interior
external outside|internal
failure|success
fail|pass
fair sporting|unfair
fair|foul
faithful true|unfaithful
fall|rise
familiar old|unfamiliar strange
far remote faraway farther further|near close nearby
fast fleet swift hurrying scurrying instant quick rapid speedy|slow lazy sluggish
fasten fix secure|unfasten
fastened|unfastened unlocked
fast|slow
fat plump stout|thin lean emaciated gaunt bony scrawny skinny slender slim spare wiry
father|mother
favourable|unfavorable adverse
feed give|starve
female|male
feminine|neuter
figuratively|literally
figure|ground
find|lose
finish|start beginning
finite bounded|infinite endless
fire|hire engage employ
first initial eldest original prime|last ultimate
first|second
fit suitable suited|unfit
fit|unfit disabled handicapped
flexible stretched|inflexible rigid
flexible|inflexible adamant
float|sink settle
fold|unfold spread open
follow|precede lead
foot|head
forbid prohibit proscribe|permit allow let
forceful firm|forceless
foreign abroad external international outside|domestic national
foreign alien exotic|native
formalism|imitation
formal|informal casual
former|latter
fortunate happy well lucky|unfortunate black disastrous piteous poor
forward|reverse
free release|confine
freeze|boil
free|bound conjugated
free|obstruct
frequent|infrequent occasional rare
fresh|preserved
fresh|salty
fresh|stale
friendly|hostile
friend|foe
front face|back
front|rear
front|rear back
frozen frostbitten|unfrozen
full filled laden loaded|empty vacant
fullness|emptiness
full|thin
functional|organic
gain|loss
general broad overall widespread|specific special particular peculiar proper unique
generalist|specialist
girl daughter|boy son
girl|boy
give|take
glad|sad doleful melancholy tragic
glorious sublime|inglorious
good angelic|evil monstrous black dark
good goodness|bad badness
good great satisfactory solid|bad awful terrible unspeakable deplorable lousy pretty
goodness good|badness bad
good|evil
graceful|awkward clumsy ungainly strained
gradual stepwisee|sudden abrupt
gradual|steep sharp
greater|lesser
hairless|hairy fuzzy
happily|sadly
happiness|sadness
happy golden|unhappy miserable
hard firm rocklike|soft spongy
hardened|soft
hard|soft
hate detest|love
have feature|lack miss
headed|headless
head|rear
head|tail
healthy flushed|unhealthy
heavily|lightly
heavy distressing disturbing|light
heavy|light
here hither|there thither
here|there
heterogeneous miscellaneous mixed sundry|homogeneous uniform solid
high advanced graduate higher soaring|low
high shrill sharp|low deep
high upper|low under squat
high|low
hit strike|miss
hitch catch|unhitch
hold|release
home|away
homozygous|heterozygous
honest|dishonest misleading thieving
honour|dishonour disgrace
hopeful expectant|hopeless black bleak despairing desperate despondent helpless
hopefully|hopelessly
hope|despair
horizontal|inclined tilted slanting sloping
horizontal|vertical upright
hospitable|inhospitable desolate
hostile belligerent opposing|amicable friendly
hot fiery heated sizzling|cold
hot heated|cold icy
hungry|thirsty
hurried quick|unhurried deliberate easy
hurriedly hastily|unhurriedly
husband|wife
hydrophobic|hydrophilic
hydrous|anhydrous
ignite light|extinguish
immediate direct|mediate indirect
impaired diminished lessened|unimpaired
important essential big cardinal central fundamental key chief main primary principal distinguished great serious|unimportant inconsequential little trivial
import|export
impressive amazing sensational noble dazzling dramatic spectacular striking grand formidable proud brilliant magnificent|unimpressive
improperly|properly right
improved built|unimproved
improvement|decline
include|exclude
incoming future next influent|outgoing past
incoming|outgoing
increase|decrease decrement
increase|decrease lessen
increasing raising|decreasing dwindling
indoors inside|outdoors outside
inferior|superior
infield|outfield
inflow|outflow
innocence|guilt
innocent|guilty
inside interior|outside
inside within|outside
inside|outside
inside|outside outdoors
integrated|segregated
intelligence|stupidity
intelligent brilliant bright smart|unintelligent
intensive|extensive
intentionally deliberately purposely|unintentionally
interdepartmental|intradepartmental
interest|bore
intermediate middle junior|terminal
invest put|divest
involved active concerned|uninvolved
inward|outward
irritate|soothe
issue supply|recall
joy|sorrow
just fitting|unjust
keep|lose
kind gentle|unkind
king|queen
known famed famous noted legendary|unknown unexplored
know|ignore
large big sizable bigger larger spacious bulky colossal prodigious stupendous enormous tremendous giant epic heroic extensive gigantic great huge immense vast massive monstrous mountainous oversiseed voluminous|small little diminutive tiny wee minute smaller
laugh|cry weep
leader|follower
leading|following pursuing
left liberal|centre
left|right
let allow permit|prevent keep
light bright lighted|dark dim
light lighting|dark darkness
light pale|dark
lighten|darken
light|heavy
like same|unlike
likely liable probable promiseing|unlikely last remote
liking|dislike
limited small narrow|unlimited
linear|planar flat
linger|rush hasten speed race
liquid|gaseous
literal|figurative
lively alive|dull drab monotonous
live|dead out
live|recorded filmed
local topical|general
location|studio
lodge stick deposit|dislodge free
long extended lengthy prolonged endless interminable overnight|short brief momentary
long far|short
long|short
loose|tight clinched
loser|winner
lose|win
lose|win gain
lost damned|saved reclaimed
lost missing|found
loud big thunderous|soft dull muffled gentle subdued little low
loudly|softly quietly
love|hate hatred
lower|raise lift elevate
luckily fortunately|unluckily unfortunately
lyric|dramatic
magnetic|geographic
major leading|minor
majority bulk|minority
majority|minority
major|minor
make|break
male staminate|female
manage|fail
many numerous some|few
man|woman
married|unmarried widowed
masculine|feminine
masculine|feminine female
masculine|neuter
masculinity|femininity
material physical|immaterial
mature grown|immature pubescent
mature|immature childish infantile
maximal maximum|minimal minimum marginal negligible
maximum maximal|minimum minimal marginal negligible
maximum|minimum
meaningful significant|meaningless empty
merciful|merciless pitiless
metallic metal gold silver|nonmetallic
middle mid|late
middle|end
middle|late
mild gentle moderate|intense bad big concentrated deep exquisite fierce vehement profound severe strong terrific
military|civilian civil
mind|forget
minimisee|maximisee
minimum|maximum
mistrust distrust suspect|trust
more|fewer
more|less
most|least
move|stay stick
moving|still
much some such|little small
multiply|divide
nadir|zenith
narrowly|broadly generally
national federal|local
national|international
native|adopted
natural physical|supernatural spectral weird magic magical transcendental
naturally|artificially
natural|artificial imitation simulated synthetic
natural|flat
natural|sharp
necessary essential needed required|unnecessary excess extra redundant surplus needless
negative counter perverse|neutral
nephew|niece
net|gross overall
noisily|quietly
nonresident|resident occupant
normal average mean modal natural|abnormal
normal|abnormal
north northern|south southern
northern blue|southern grey
northern|southern
notice mark note|ignore
nuclear|conventional
obedient|disobedient wayward
objective neutral|subjective personal
obverse|reverse
occupied|unoccupied free
offence|defence
official formal|unofficial
offshore|onshore
often frequently|rarely seldom
old aged elderly older ancient grey|young teen teenage boyish childlike early girlish little small newborn tender youthful
old antique|new fresh newborn recent revolutionary radical virgin
oleophilic|oleophobic
open opened gaping wide|closed shut
opening first introductory|closing concluding final last
opening|closing
open|close
open|close shut
open|closed
open|shut closed
opposite|alternate
optimism|pessimism
optimistic|pessimistic discouraged
ordered successive|disordered
orderly|disorderly moblike
ordinary average everyday mundane routine|extraordinary exceptional fantastic marvelous terrific tremendous wonderful wondrous great remarkable singular special
organiseed methodical|disorganiseed confused disordered chaotic
orthodox conventional traditional|unorthodox
outdoor outside|indoor
outer|inner
outside|inside
outwardly|inwardly
outward|inward inner
overachievement|underachievement
overcast|clear
overestimate|underestimate
paid|unpaid free
painful poignant sore tender|painless
parallel|oblique diagonal
parasite|host
particular|general
particular|universal
partly partially part|wholly entirely completely totally all altogether right
past ancient early former onetime previous historical last late recent other|future coming
past ancient early former onetime previous historical last late recent other|present existing immediate
past|future
patriotic nationalistic|unpatriotic
peace|war
perfect complete impeccable flawless ideal idealiseed idyllic|imperfect defective
permanently|temporarily
personal individual individualiseed own|impersonal
persuade|dissuade
physical carnal somatic|mental intellectual psychical psychological
piano|forte
plain severe mere simple tailored|fancy dressy elaborate lacy
pleased delighted|displeased annoyed exasperated disgusted
pleasure|pain
poor|rich
porosity|solidity
positive|negative
positive|negative counter perverse
positive|neutral
possible feasible practicable workable|impossible
powerful mighty potent strong|powerless helpless
practical pragmatic practicable working|impractical crazy quixotic
preceding above foregoing previous|succeeding consecutive ensuing following next
precisee fine very|imprecisee
precocious advanced|retarded
predictable inevitable|unpredictable occasional
prefix|suffix
preparation|resolution
presence|absence
present existing here|absent
present existing immediate|future coming
prewar|postwar
pride|humility
primary firsthand original special|secondary alternate alternative
private confidential|public national open
privately|publicly
privileged|underprivileged
probable likely|improbable unlikely supposed
profit|lose
profundity|superficiality
prominence|obscurity
promote elevate|demote relegate
proportionate proportional|disproportionate
prosecute|defend represent
prosecution|defence
prospective potential future|retrospective
proud vain pleased|humble meek
prove demonstrate establish show|disprove
pro|anti
pro|con
publicly|privately
pull draw|push force
purge|rehabilitate
qualified|unqualified flat clean
qualified|unqualified quack
qualitative|quantitative numerical valued
question inquiry|answer
quickly rapidly speedily|slowly slow
quiet silent still|noisy blatant vociferous buzzing clanking
raise erect|level
raised upraiseed|lowered
rational coherent demythologiseed|irrational blind
ready fit primed set waiting|unready
real actual historical|unreal fabled fictional mythological imaginary
real proper|unreal deceptive
realistic practical lifelike vivid living|unrealistic fantastic
reality realism|unreality
real|nominal
record|erase
reduce|enlarge
reduce|gain
refuse decline|accept consent
reject|accept
related connected correlated corresponding|unrelated
relevant applicable pertinent|irrelevant
reliable dependable|unreliable
remember recall recollect think|forget
remember|forget
repair mend fix|break
repute reputation|disrepute
resolute determined desperate firm resolved stout undaunted|irresolute
restricted limited|unrestricted open
retreat|advance progress
reversal|affirmation
reward|penalty
rich sumptuous|poor
rich wealthy prosperous|poor
rich|lean
rich|poor
right correct exact|wrong mistaken
right correctly|wrongly
right reactionary|centre
right reactionary|left liberal
right|left
right|wrong
right|wrong immoral mistaken
ripe|green
rise lift|fall descend
rise|fall
rise|set
rising|falling
robust burly husky iron sturdy|frail
round circular|square squared
rounded cylindrical oval|angular
running|passing
running|standing stagnant
run|idle
rural|urban urbaniseed
rush|delay
sacred religious spiritual|profane
safety|danger
safe|dangerous perilous
safe|out
same aforesaid said identical very|other different another new opposite
same identical one|different various contrary divergent disparate distinct diverse opposite several
sameness|difference
sane|insane crazy mad idiotic deranged hebephrenic maniacal paranoid schizophrenic
satisfactory fine okay|unsatisfactory
saturated|unsaturated dull
scientific technological|unscientific
secondarily|primarily
sedate|stimulate arouse
senior elder older|junior younger
sensitive nociceptive|insensitive
sensitive|insensitive callous
separate detached isolated separated discrete|joint cooperative collective
separation|union
septic infectious|antiseptic
serious earnest grave sober solemn real|frivolous
settled firm|unsettled
settled located set situated|unsettled mobile wandering
sharp acute|dull
sharpen|flatten
sharpness|softness
sharp|flat
shaven shaved|unshaven bearded bewhiskered
shorten|lengthen
shout|whisper
show|hide conceal
shrink|stretch
significant important large remarkable portentous|insignificant
similar akin kindred analogous corresponding quasi|dissimilar
simple simplistic|complex tangled tortuous complicated composite interlocking interwoven intricate
simple|compound
simplicity|complexity
simplify|complicate
single|multiple double dual twofold triple
singly|multiply
sink|source
sit|lie
sit|stand
sleep slumber|wake
smart sharp shrewd clever|stupid
smooth velvety|rough mountainous crushed rocky
smoothness|roughness
smooth|rough
smooth|roughen
soften|harden
soften|sharpen
solidity|hollowness
solid|gaseous
solid|hollow sunken
solid|liquid
some any both several|all each every
sophisticated intelligent|naive simple
sound|silence
sparkling|still
specific particular|general
specific special particular peculiar proper unique|nonspecific
specifically|generally
specify specialisee|generalisee
spoken expressed oral|written graphic inscribed
spontaneous|induced
spread distribute|gather collect
stable firm|unstable explosive
standing|running
standing|seated
stand|lie
stand|yield relent
start|stop
stiffen|loosen
stiffen|loosen relax
stifle dampen|stimulate excite
stop halt|start
straighten|bend
straight|crooked
straight|curved curving
strange fantastic grotesque curious funny peculiar queer quaint|familiar common usual
strengthen fortify|weaken
strengthen|weaken
strength|weakness
stressed|unstressed light
strong hard severe powerful|weak faint feeble flimsy pale limp
strongly|weakly
stubborn dogged|docile yielding
substantial|insubstantial ethereal wraithlike
subsurface belowground underground underwater|overhead
succeed follow|precede
succeed|fail
successful thriving winning|unsuccessful attempted disappointed frustrated scoreless winless
success|failure
suffer endure|enjoy
sufficient adequate enough|insufficient short scant
suitably appropriately|unsuitably
superior condescending patroniseing high leading|inferior humble
superior crack super brilliant superb choice prime select excellent outstanding shining|inferior crummy wretched
superiority|inferiority
superior|inferior
surface|overhead
surface|subsurface belowground underground underwater
surrender|resist
survive|succumb
sweet|dry
sweet|sour
symmetrically|asymmetrically
symmetry|asymmetry
synergistic|antagonistic
tall long|short squat
tame|wild
tame|wild excited mad manic
tense edgy restive nervous strained|relaxed
tense taut tight|lax slack
tense|lax
tense|relax
thick deep fat|thin transparent fine
thick dense|thin
thickly|thinly
thickness|thinness
thinly|thickly
thin|thicken
thoughtful brooding reflective|thoughtless
thrifty|wasteful
tide|ebb
top upper|bottom
top upper|side
top|bottom
tough calloused|tender soft
tough sinewy|tender
tough|tender
true actual genuine literal|false
truth|falsity
typical representative regular|atypical
underestimate|overestimate
unhesitatingly|hesitantly
unilateral|multilateral
united integrated unified one|divided torn
unsteadily uncertainly|steadily
upland|lowland
upstairs|downstairs
upstream|downstream
uptown|downtown
upward|down
useful usable|useless futile
usefulness|uselessness
usual customary regular|unusual different odd
valid legal logical|invalid
valuable priceless precious rich worth|worthless
variable shifting|invariable constant strict invariant
verbal|numerical
vernal|wintry
vertical upright|inclined tilted slanting sloping
victory triumph|defeat licking
visible|invisible concealed hidden infrared ultraviolet unseen
vocalic|consonantal
vocal|instrumental
voluntary|involuntary autonomic
voluntary|involuntary driven
vowel|consonant
vulnerable open|invulnerable
walk|ride
warm|cool
wax mount climb rise|wane
waxing|waning
wax|wane
wealth|poverty
well good|ill badly poorly
well|badly
well|ill
well|ill sick stricken ailing peaked
western midwestern|eastern
western|eastern oriental
wet lactating|dry
wet muddy clammy damp moist sodden sticky|dry dried
wetness|dryness
wet|dry
whiten|blacken
whole entire full total intact|fractional fragmentary half
whole|half
wide broad sweeping|narrow narrowed slender thin
widen|narrow
wide|narrow
willing ready|unwilling reluctant
wind wrap roll|unwind
wise|foolish preposterous ridiculous unwisee
work|idle
worn ragged shabby tattered|new
worry|reassure assure
worsen decline|better improve
worthy commendable deserving worth valuable worthwhile|unworthy
worth|worthlessness
wrong|right correct
`;

/** Words for people in English: on each line, the words of one meaning. */
export const ENGLISH_PEOPLE = `
actor player
actress
adherent
administrator
aide
amateur
ambassador
analyst
angel
antagonist opponent
anthropologist
applicant
appointee
apprentice
archbishop
architect designer
artist
assassin
assistant
athlete
attacker
attendant
aunt
author
baby
baby babe infant
ballplayer
bandit
banker
banshee
bearer
bishop
boatswain
bodybuilder
boss
boy
bride
brigadier
brother
buddy
busboy
businessman
caller
camper
candidate
captain
captain chieftain
carpenter
cartoonist
catcher
champion
champion fighter hero
chemist
chemist apothecary
child
child kid youngster
chosen
citizen
claimant
clergyman
clerk
client
coach manager
colleague
colleague fellow
collector
colonel
comedian
commander
commissioner
committeeman
companion
companion comrade fellow
competitor
composer
concessionaire
conductor
congressman representative
consultant
consumer
contractor
cop
coroner
corporal
correspondent
counsel
counsellor
countryman
cousin
coward
cowboy puncher
craftsman
criminal
critic
customer client
cyclist
dad papa
dancer
darling
daughter girl
deacon
decorator
defendant
defender guardian
dentist
deputy
deputy lieutenant
designer
detective
detective investigator
developer
diplomat
director
director manager
distributor
divinity
doctor physician
donor
doorman
dragon
driver
duffer
economist
editor
educator
egotist
elder
employee
employer
engineer
entrepreneur
experimenter
expert
explorer
farmer
father
fellow fella lad
fiend
fiend demon
fighter
fisherman
foe
follower
fool
foreigner
freak monster
freshman
friend
gangster
gardener
generalist
genius
gentleman
ghoul
girl
governor
grandfather
grandmother granny
grocer
grownup
guerrilla
guest
gunman
gunner
guy
gymnast
heir
hero
herpetologist
historian
homesteader
horseman
hostess
housewife
hunter
husband
hypocrite
idiot
immigrant
individualist
inhabitant dweller
inmate
inspector
interpreter
investigator
investor
janitor
jimdandy jimhickey
journalist
junior
kidnapper
killer
king
knight
labourer
lad sonny
lady
landlord
lawyer attorney
leader
lecturer
legislator
liberal
lieutenant
lifter
linguist
listener
lover
lyricist
madman maniac
magician
maid
maiden
maker
mama mamma
man
marksman
marshal
martyr
masseur
master
mayor
member
merchant
messenger
minister pastor
missionary
monk
monster
mother
mover
murderer
musician
musician player
neighbour
nephew
neutralist
newcomer
newcomer freshman
novelist
nun
observer
officer
official
offspring
onlooker
opponent
outfielder
overnighter
owner
owner proprietor
oyabun
painter
parent
passenger
passerby
patient
patrolman
patron
patronne
peasant
peddler
performer
petitioner
philosopher
physicist
pianist
pilot
pirate
pitcher
planner
planter
player
playmate
playwright
plumber
poet
policeman officer
politician
pope
positivist
potter
preacher
predecessor
president
president chairman
priest
prisoner
producer
professor
propagandist
prophet
prosecutor
psychiatrist
psychologist
pursuer
quack
quarterback
rabbi
racketeer
rancher
reactionary
reader
receptionist
redcoat
refugee
registrant
reporter
representative
researcher investigator
resident occupant
retailer
rider
rifleman
robber
rookie
ruler
runner
rustler
sailor
saint
saleslady
salesman
scholar
scholar student
schoolmate
scientist
sculptor
secretary
senator
sergeant
servant
settler
sheriff
shortstop
singer
sinner
sir
sister
skeptic
skirmisher
slave
slugger
soldier
soloist
son boy
sophomore
soul
southpaw
speaker
specialist
spectator
sportsman
spouse
squire
statesman
stepmother
stockholder
straggler
stranger
student pupil
subjectivist
successor
superintendent
supervisor
surgeon
survivor
sweetheart
taxpayer
teacher instructor
teamster
technician
teenager
telegrapher
tenant
theologian
therapist
thief
tourist
trader dealer
traditionalist
traitor
trapper
traveller
treasurer
trooper
trustee
uncle
user
veteran
victim
villain
virgin
visitor
voter
waiter
warrior
watercolorist
widow
wife
witch
woman
worker
workman
writer
writer author
youth
`;
