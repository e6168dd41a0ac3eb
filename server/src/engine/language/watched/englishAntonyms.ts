/*!
 * The antonyms below are taken from WordNet, by `npm run generate`.
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
acidic|alkaline
acquaintance|stranger
acquit|convict
act move|refrain
action activity|inaction
active bustling|inactive
active gymnastic quick|inactive
actively|passively
active|passive
activity action|inactivity
actual|potential possible latent
acutely|chronically
acute|chronic
adaptable|unadaptable rigid
add|subtract deduct
adequacy|inadequacy deficiency
adequate capable competent|inadequate lacking
admit|reject
adroit dextrous|maladroit
adroitly|maladroitly
adult grownup|juvenile
advance progress|recede withdraw retreat retire
advance|back
advantageous beneficial good positive|disadvantageous
advertently|inadvertently unwittingly
advisable better well|inadvisable
aerobic|anaerobic
aesthetic esthetic artistic|inaesthetic
affected artificial|unaffected
affected smitten|unaffected unimpressed
afferent sensory|efferent corticofugal
affirm confirm corroborate substantiate support|negate
affirmative|negative
affixed glued pasted mounted|unaffixed
afraid aghast dismayed fearful frightened scared horrified terrified|unafraid
aft|fore
aged|young youth
aggrade|degrade
aggressive battleful|unaggressive
agitated excited shaken feverish frantic|unagitated
agitated roiling|unagitated
agitate|calm
agree match fit correspond|disagree
agreeably pleasantly|disagreeably
alert wakeful|unalert
align adjust|skew
alike similar|unalike
aliquot|aliquant
alive|dead deceased gone deathlike doomed late lifeless
alkaline|amphoteric
alterable|unalterable final
altered changed revised|unaltered
altruism|egoism
amateur|professional
ambiguously|unambiguously unequivocally
ample good|meager bare
analysis|synthesis
analytic|synthetic
analyze|synthesize
ancestor|descendant
angry enraged furious maddened black mad indignant wrathful|unangry
anionic|cationic
annual|biennial
annual|perennial
anode|cathode
anonymous unknown|onymous
antagonist opponent|agonist
antecedent prior|subsequent consequent resultant later
anterior|posterior
antonym opposite|synonym
appealing attractive|unappealing
appear|disappear vanish
applaud|boo
apply|defy resist refuse
appreciation|depreciation
approbate|reprobate
approbation|disapprobation condemnation
appropriate proper|inappropriate wrong
appropriately suitably|inappropriately
approve sanction|disapprove reject
arbitrary|nonarbitrary prescribed
arise rise|lie
arise rise|sit
arranged|disarranged disturbed misplaced
arrive get come|leave
articulate eloquent|inarticulate mute
ascending|descending down downward drizzling
ascend|descend fall
ashamed guilty|unashamed brazen
assent acquiesce|dissent
assertive cocky|unassertive
asset|liability
assigned appointed|unassigned
assimilate|dissimilate
associate relate link connect|dissociate
atrophied|hypertrophied
attachable|detachable
attach|detach
attack|defend
attend|miss
attentive absorbed engrossed intent observant|inattentive absentminded dreamy
attract pull|repel drive
attraction|repulsion
attractive|unattractive homely
attract|repel
audible|inaudible ultrasonic
aunt|uncle
authorized licensed approved|unauthorized
automatic|manual
autumnal|wintry
available obtainable open ready|unavailable unobtainable
avoid|confront face
awake|asleep dormant sleepy somnolent
aware conscious|unaware oblivious
awed awestruck|unawed
back rear|front
backward back rearward|forward
backward back|forward ahead
backward|forward
back|ahead forward
balanced poised|unbalanced
basic base fundamental|incidental
beautiful handsome splendid lovely picturesque pretty scenic|ugly grotesque hideous
beautify|uglify
beauty|ugliness
begin start commence|end terminate
begin start|end finish terminate cease
beginning outset start|end
beginning outset start|middle
beginning|end
beginning|ending
beginning|middle
being existence|nonbeing
believably|unbelievably incredibly
below|above
below|above supra
bend twist|unbend
benign|malign
best first foremost optimum optimal|worst
best|worst
better improve amend|worsen aggravate exacerbate
better improved|worse
better|worse
biennial|perennial
big large sizable bigger larger spacious bulky colossal prodigious stupendous enormous tremendous giant epic heroic extensive gigantic great huge immense vast massive monstrous mountainous oversized voluminous|little small diminutive tiny wee minute smaller
binaural|monaural
binucleate|mononuclear
birth|death
black blackness|white
black colored negro|white
black|white
blame|absolve
blond|brunet bronzed dark
bloody crimson red|bloodless
blur|focus
bold reckless heroic|timid
boldness|timidity
borrower|lender
borrow|lend loan
bottom|side
bounce|clear
bound shackled tied|unbound
box package|unbox
boycott|patronise
boycott|patronize
brave undaunted valiant|cowardly yellow
break violate|keep
breakable brittle friable delicate fragile|unbreakable
breathing|breathless
bright gleaming luminous glinting glittering radiant blazing glaring brilliant glistening shiny lurid silver|dull
brightness|dullness
broken|unbroken solid uninterrupted
brotherly|sisterly
brother|sister
busy engaged|idle indolent lazy
buy purchase|sell
calculable|incalculable countless myriad
calm placid still|stormy furious windy
capable able|incapable unable
capitalism|socialism
capitalistic competitive|socialistic
captor|liberator
careful sure close conscientious detailed elaborate thorough|careless
carefully cautiously|carelessly
carefulness|carelessness
carved carven|uncarved
causative causal contributory motivating|noncausative
cautiously carefully|incautiously
cautious|incautious impetuous
central center halfway middle midway centered focal|peripheral marginal
centrality|marginality
centralize concentrate|decentralize
centrally|peripherally
certain sure bound|uncertain
certain sure convinced positive|uncertain doubtful dubious
certainty|uncertainty doubt
certify license|decertify
changeable|unchangeable confirmed fixed
changed|unchanged same
change|stay remain rest
characteristic distinctive typical|uncharacteristic
charged polar|uncharged
cheerful smiling perky cheery gay sunny|depressing
cheerfully|cheerlessly
cheer|complain
child|parent
citizen|noncitizen foreigner alien
civilian|serviceman man
civilized|noncivilized barbaric
claim|forfeit
clarify|obfuscate
clarity clearness|obscurity
clarity|opacity
classical|nonclassical modern
classicist|romanticist
clean spotless washed|dirty soiled unclean bedraggled dingy grimy filthy lousy
clean|dirty
clear broad lucid unmistakable vivid|unclear perplexing puzzling obscure vague
clear transparent translucent|opaque murky
clearheaded clear|confused dazed
clearness clarity|unclearness
clergyman|layman
clergy|laity
close shut|open
clothed clad dressed uniformed|unclothed bare naked nude
coarse granular open|fine powdered
coarsely|finely
coastal|inland
cognizance awareness|incognizance
coherent|incoherent confused
coldness cold|hotness heat
collective aggregate|distributive allocable diffusing
colored red flushed|uncolored
colorful bright brilliant deep rich|colorless ashen faded pale pallid
colorful gay|colorless pale
color|colorlessness
combined sorbed|uncombined
comedy|tragedy
comfortable cozy homely|uncomfortable bad wretched
common average ordinary popular frequent standard|uncommon exceptional particular special rare
common communal public|individual single respective several various
compact|loose light
comparable|incomparable unique
competent able effective efficient|incompetent
competition|cooperation
complete absolute sheer completed all thorough thoroughgoing full total good|incomplete half partial
complimentary|uncomplimentary deprecatory
composed calm cool|discomposed
composure calm calmness|discomposure
comprehensible intelligible understandable|incomprehensible obscure enigmatic puzzling
comprehensive broad extensive wide universal|noncomprehensive limited
concave|convex
concealed secret|unconcealed blatant
conceit|humility
concentrate centralize|deconcentrate
concentrated thick|distributed dispersed spread widespread scattered separated spaced sparse thin
concentric|eccentric
conception concept|misconception
concerned afraid|unconcerned blithe casual detached indifferent
concise brief|prolix
concretely|abstractly
conditional dependent provisional tentative|unconditional
conductor|insulator
confident assured|diffident
connect link tie|disconnect
connected adjacent|unconnected
conservative|liberal
conservative|liberal progressive
considerable appreciable respectable significant substantial|inconsiderable
consistent concordant pursuant|inconsistent conflicting
consistently systematically|inconsistently
conspicuous big prominent bold featured marked outstanding salient|inconspicuous
constant staunch|inconstant
constructive creative|destructive crushing
consume ingest take have|abstain
contented satisfied smug|discontented dissatisfied restless
continental|intercontinental
continual insistent recurrent repeated persistent|sporadic intermittent isolated stray
continuance continuation|discontinuance
continuation continuance|discontinuation
continue uphold preserve|discontinue stop cease quit
continued continuing|discontinued
continuous ceaseless straight|discontinuous
contracted|expanded
contraction|expansion enlargement
contract|expand
controlled disciplined dominated possessed|uncontrolled loose runaway wild
convenient|inconvenient awkward
conventional customary|unconventional bizarre eccentric
conventional customary|unconventional unorthodox
conventional stereotyped|unconventional bizarre eccentric
converge meet|diverge
conviction sentence|acquittal
cooked fried|raw
cool|heat
corporeal corporate|incorporeal
correct right exact|incorrect wrong mistaken
correct|falsify
cortex|medulla
cosmopolitan|provincial
courage|cowardice
covered draped wrapped crusted splattered thickspread|bare
covertly|overtly
cover|uncover expose
creative imaginative|uncreative
creativeness creativity|uncreativeness
credible|incredible marvelous
credit|cash
credit|debit
critical grave serious|noncritical
criticize criticise|praise
crucial important critical|noncrucial
cubic|linear
cubic|planar flat
curly wavy|straight
current underway contemporary latest|noncurrent
curse damn|bless
cursed damn damned darned goddam goddamned goddamn|blessed
curtained|curtainless
cut punctured|uncut
damaged battered dilapidated|undamaged
darken|brighten
daughter girl|son boy
day daylight|night dark
deaden|enliven
dead|living
deaf|hearing
decelerate|accelerate
decent|indecent crude earthy obscene
decisive fateful fatal|indecisive
declarative|interrogative
declared alleged proclaimed|undeclared
decrease diminish lessen fall|increase
decrease lessening|increase
decrease reduction|increase
decrease|increase growth
dedicated devoted|undedicated
deductible allowable|nondeductible
deep|shallow
defendant|plaintiff
defense|prosecution
defiant|compliant
defined|undefined vague
definite certain|indefinite
dejected lonely|elated exultant jubilant triumphant high
deliberately purposely|accidentally
delicate fragile|rugged tough
demanding stern|undemanding
demand|supply
democratic popular|undemocratic authoritarian
deny refuse|allow grant
deny|admit acknowledge
depart|come
depart|stay
dependable reliable|undependable
dependent interdependent|independent individual
deposit|withdraw draw
depression|elation
derived|underived primary
desegregate integrate|segregate
despair|hope
destroyed gone|preserved
deteriorate|recuperate recover
determinate fixed|indeterminate
developed mature|undeveloped
development growth growing|nondevelopment
deviate vary depart|conform
devolution|evolution development
difficult hard ambitious challenging embarrassing tough troublesome trying|easy elementary simple
diffidence|confidence
digestible light|indigestible
dignified distinguished|undignified humiliating ridiculous
diligent|negligent
diluted weak|undiluted concentrated
dilution|concentration
diplomatic smooth|undiplomatic
direct forthright frank straightforward|indirect
directional|omnidirectional
directly straight|indirectly
direct|indirect sidelong meandering wandering
disable|enable
disagree|agree concur
disallow forbid prohibit proscribe|allow permit let
disassembly|assembly gathering
discontinue|continue keep
discriminating eclectic selective|undiscriminating
disintegrate|integrate incorporate
disparage|flatter
dispensable|indispensable critical vital
distal|proximal
distant deep|close adjacent next impending immediate surrounding
distant|close good intimate
distinct chiseled crisp sharp|indistinct blurred dim faint
distribution|concentration density
distrust mistrust suspect|trust
diurnal|nocturnal
diverge|converge
diverge|converge meet
diversified|undiversified general
diversify|specialize
divide split separate|unite
dominant governing paramount sovereign supreme|subordinate assistant
domineering overbearing peremptory|submissive
down downward|upwards upward
downgrade|upgrade
downstairs below|upstairs
downward down|upward upwards
downwards down downward|upwards upward
downwind|upwind
draftee|volunteer
dress clothe|undress strip
dress|undress strip
drunkenness|soberness
due payable|undue
dull|sharp
dull|sharpen
dynamic changing driving|undynamic
dysgenic|eugenic
eager anxious impatient|uneager
early primeval earliest proto|late
early primeval earliest proto|middle mid
early primitive|late advanced
early|late
early|middle
ease|difficulty
east eastern|west
easy|uneasy precarious
educated learned semiliterate|uneducated ignorant illiterate
efficacious effective|inefficacious
efficient economical streamlined|inefficient uneconomical wasteful
effortful hard|effortless
elastic viscoelastic|inelastic
elate|depress
elegant fine|inelegant
eligible entitled|ineligible
emotional lyric|unemotional stolid philosophical stoic
emotionality emotionalism|unemotionality
emotional|cerebral
empirical existential experimental|theoretical hypothetical
empirically|theoretically
employed hired working|unemployed
employee|employer
empty|fill
enabling|disabling
enchanted spellbound|disenchanted
encouragement|discouragement
encourage|discourage
encouraging heartening|discouraging frustrating
encouragingly|discouragingly
energetic physical brisk vigorous|lethargic dazed languid
enforce implement|exempt relieve
enfranchisement certification|disenfranchisement
engage lock|disengage withdraw
enlist draft|discharge
enrich|deprive
epidemic|ecdemic
epidemic|endemic
equal close even|unequal
equal|differ
equivocal ambiguous evasive|unequivocal straightforward
erect standing straight|unerect bended flat prostrate stooped prone
esoteric mysterious mystic|exoteric
establish found launch|abolish
esteem respect|disesteem
estimable admirable|contemptible abject low
euphoria|dysphoria
euphoric|dysphoric
even flat level plane|uneven jagged ragged
even|odd
ever always|never
exact strict|inexact approximate rough odd
excited drunk|unexcited
exciting thrilling tingling|unexciting
exclude omit|include
exclude|admit include
exclusion|inclusion
exclusive inner|inclusive
excommunicate|communicate
exhale|inhale
existence being|nonexistence
existent existing|nonexistent vanished
exit leave|enter
expected anticipated|unexpected
expensive costly|cheap inexpensive
experienced veteran|inexperienced new
explicable|inexplicable cryptic mysterious paradoxical
explicit definitive|implicit underlying
exploratory preliminary|nonexploratory
export|import
expressible|inexpressible unspeakable
express|local
extant surviving|extinct
extension|flexion
exterior outside|interior
external outside|internal
eyed|eyeless
faced|faceless
failure|success
fail|pass
fair sporting|unfair
faithful true|unfaithful
fallible unreliable|infallible
fall|rise
fame|infamy
familiar old|unfamiliar strange
far remote faraway farther further|near close nearby
farness|nearness
fashionable dapper modern|unfashionable antique
fast fleet swift hurrying scurrying instant quick rapid speedy|slow lazy sluggish
fasten fix secure|unfasten
fastened|unfastened unlocked
fast|slow
fat plump stout|thin lean emaciated gaunt bony scrawny skinny slender slim spare wiry
fatal deadly lethal|nonfatal
father|mother
fatty greasy oily|nonfat
favorable|unfavorable adverse
fear fright|fearlessness
fearfully|fearlessly
feed give|starve
female|androgynous
female|male
feminine|neuter
fertile|sterile
figuratively|literally
financial fiscal|nonfinancial
find|lose
fingered|fingerless
finished over done through|unfinished pending
finish|start beginning
finite bounded|infinite endless
fire|hire engage employ
first initial eldest original prime|last ultimate
fit suitable suited|unfit
fit|unfit disabled handicapped
flat|contrasty
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
forgettable|unforgettable haunting memorable
formalism|imitation
formal|informal casual
formal|informal common
former|latter
fortunate happy well lucky|unfortunate black disastrous piteous poor
fragrant sweet|malodorous
free independent sovereign clear|unfree
free release|confine
freeze|boil
free|bound conjugated
free|obstruct
frequently often|infrequently
frequent|infrequent occasional rare
freshness|staleness
fresh|preserved
fresh|stale
friendly genial|unfriendly
friendly|hostile
friend|foe
front face|back
front|rear
front|rear back
frozen frostbitten|unfrozen
fruitful rich|unfruitful unsuccessful
fruitfulness|fruitlessness
full filled laden loaded|empty vacant
fullness|emptiness
full|thin
functional|organic
functioning|malfunctioning wrong
futurity|presentness
gain|loss
general broad overall widespread|specific special particular peculiar proper unique
generalist|specialist
generative|consumptive
generosity|stinginess
generous handsome liberal lavish|stingy
genuine authentic|counterfeit pretended bogus fake phony mock pseudo
geometrically|linearly
girl daughter|boy son
girl|boy
give|take
glad|sad doleful melancholy tragic
glorious sublime|inglorious
gloved|gloveless
good angelic|evil monstrous black dark
good goodness|bad badness
good great satisfactory solid|bad awful terrible unspeakable deplorable lousy pretty
goodness good|badness bad
good|evil
gracefully|gracelessly
graceful|awkward clumsy ungainly strained
graciously|ungraciously woodenly
gradual stepwise|sudden abrupt
gradual|steep sharp
greater|lesser
hairless|hairy fuzzy
handed|handless
handled|handleless
happily merrily blithely|unhappily
happily|sadly
happiness|sadness
happy golden|unhappy miserable
hard firm rocklike|soft spongy
hardness|softness
hard|soft
harmfully|harmlessly
harmless innocent|harmful
hate detest|love
hatted|hatless
have feature|lack miss
headed|headless
head|rear
healthful therapeutic|unhealthful disabling infective pathogenic
healthy flushed|unhealthy
heavily|lightly
heaviness|lightness weightlessness
heavy distressing disturbing|light
heavy|light
heedless unheeding indifferent|heedful
here hither|there thither
here|there
heterogeneous miscellaneous mixed sundry|homogeneous uniform solid
heterosexual|homosexual
hibernate|aestivate
hibernate|estivate
high advanced graduate higher soaring|low
high shrill sharp|low deep
high upper|low under squat
highland|lowland
high|low
historical|ahistorical
hit strike|miss
hitch catch|unhitch
hold|release
homemade|manufactured
home|away
homogeneity|heterogeneity
homosexual|bisexual
homozygous|heterozygous
honest|dishonest misleading thieving
honor|dishonor disgrace
hopeful expectant|hopeless black bleak despairing desperate despondent helpless
hopefully|hopelessly
hope|despair
horizontal|inclined tilted slanting sloping
horizontal|vertical upright
hospitable|inhospitable desolate
hostile belligerent opposing|amicable friendly
hot fiery heated sizzling|cold
hot heated|cold icy
humane|inhumane cruel savage vicious
humorous comic funny jocular witty|humorless
hungry|thirsty
hurried quick|unhurried deliberate easy
hurriedly hastily|unhurriedly
husband|wife
hydrophobic|hydrophilic
hydrous|anhydrous
hyperthyroidism|hypothyroidism
identifiable distinctive recognizable|unidentifiable
ignite light|extinguish
illness sickness|wellness health
immediate direct|mediate indirect
immigrate|emigrate
impaired diminished lessened|unimpaired
imperative pressing urgent|beseeching
implicitly|explicitly
implode|explode burst
important essential big cardinal central fundamental key chief main primary principal distinguished great serious|unimportant inconsequential little trivial
import|export
impressive amazing sensational noble dazzling dramatic spectacular striking grand formidable proud brilliant magnificent|unimpressive
improperly|properly right
improved built|unimproved
improvement|decline
inaugural|exaugural
inboard|outboard
inclined apt given prone|disinclined reluctant
include|exclude
income|outgo expenditure
incoming future next influent|outgoing past
increased hyperbolic magnified|decreased reduced faded
increase|decrease decrement
increase|decrease lessen
increasing raising|decreasing dwindling
individuality individualism|commonality
indoors inside|outdoors outside
indulgent luxurious gay|nonindulgent stern
industrial|nonindustrial developing underdeveloped
inessential|essential necessity requirement
inevitable inescapable unavoidable|evitable
inferior|superior
infield|outfield
infinitely endlessly|finitely
inflow|outflow
influential potent powerful|uninfluential
influx|efflux
informed knowing|uninformed
infra below|supra above
inhabited populated populous|uninhabited
injured hurt wounded torn raw|uninjured
innocence|guilt
innocent|guilty
inquiring searching|uninquiring
insanely crazily|sanely
inside interior|outside
inside within|outside
inside|outside
inside|outside outdoors
instructive doctrinaire educational|uninstructive
integrated|segregated
intellectual serious|nonintellectual
intelligence|stupidity
intelligent brilliant bright smart|unintelligent
intended conscious deliberate intentional|unintended
intensifying|moderating
intentionally deliberately purposely|unintentionally
interdepartmental|intradepartmental
interested|uninterested indifferent dulled
interesting engrossing fascinating|uninteresting boring dull tedious
interest|bore
intermediate middle junior|terminal
internally|externally
internationalism|nationalism
interspecies|intraspecies
interstate|intrastate
intoxicated drunk drunken drugged|sober
intrinsic inherent integral inner|extrinsic alien foreign external outside
introspective|extrospective
intrusive meddling|unintrusive
invest put|divest
invigorating fresh refreshing|debilitating
involved active concerned|uninvolved
inward|outward
irritate|soothe
isotonic|hypertonic
isotonic|hypotonic
isotropic|anisotropic
issue supply|recall
joyful|sorrowful bitter mournful woeful
joyous ecstatic gleeful festive gay jolly jovial merry|joyless unsmiling
joy|sorrow
juicy|juiceless
just fitting|unjust
justly rightly|unjustly
keep|lose
kind gentle|unkind
king|queen
known famed famous noted legendary|unknown unexplored
know|ignore
larboard|starboard
large big sizable bigger larger spacious bulky colossal prodigious stupendous enormous tremendous giant epic heroic extensive gigantic great huge immense vast massive monstrous mountainous oversized voluminous|small little diminutive tiny wee minute smaller
largeness|smallness
laugh|cry weep
leader|follower
leading|following pursuing
left|right
legged|legless
let allow permit|prevent keep
light bright lighted|dark dim
light lighting|dark darkness
light pale|dark
lighten|darken
light|heavy
like same|unlike
likely liable probable promising|unlikely last remote
likeness similitude|unlikeness
liking|dislike
limited small narrow|unlimited
linear|planar flat
linger|rush hasten speed race
lipped|lipless
liquid|gaseous
literal|figurative
lively alive|dull drab monotonous
live|dead out
live|recorded filmed
lodge stick deposit|dislodge free
logical|illogical absurd
long extended lengthy prolonged endless interminable overnight|short brief momentary
long far|short
longness|shortness
loosening|tightening
loose|tight clinched
loser|winner
lose|win
lose|win gain
lost damned|saved reclaimed
lost missing|found
lost|won
loud big thunderous|soft dull muffled gentle subdued little low
loudly|softly quietly
lovable sweet|hateful
love|hate hatred
loving affectionate fond tender romantic|unloving frigid
lower|raise lift elevate
luckily fortunately|unluckily unfortunately
lyric|dramatic
major leading|minor
majority bulk|minority
majority|minority
major|minor
male staminate|androgynous
male staminate|female
maleness|femaleness
malfunction|function work operate run
malicious leering|unmalicious
manage|fail
many numerous some|few
man|woman
married|unmarried widowed
masculine|feminine
masculine|feminine female
masculine|neuter
masculinity|femininity
material physical|immaterial
materialize happen|dematerialize
mature grown|immature pubescent
mature|immature childish infantile
maximal maximum|minimal minimum marginal negligible
maximum maximal|minimum minimal marginal negligible
meagerly|amply
meaningful significant|meaningless empty
meaningfulness|meaninglessness
meaty|meatless
mechanical automatic|nonmechanical
medical|surgical
merciful|merciless pitiless
merit virtue|demerit
metallic metal gold silver|nonmetallic
middle mid|late
middle|end
middle|late
mild gentle moderate|intense bad big concentrated deep exquisite extreme utmost fierce vehement profound severe strong terrific
military|civilian civil
mindful careful|unmindful
mind|forget
minimize|maximize
minimum|maximum
mistrust distrust suspect|trust
mobilize rally|demobilize
moderate average medium fair reasonable modest|immoderate exaggerated overdone excessive extraordinary extreme radical
moderately reasonably pretty somewhat fairly|immoderately
modern contemporary neo|nonmodern
mononuclear|trinucleate
moonlit|moonless
more|fewer
more|less
most|fewest
most|least
motion|motionlessness
move|stay stick
moving poignant touching|unmoving
moving writhing|nonmoving motionless still fixed set frozen inert
moving|still
much some such|little small
multiculturalism|nationalism
multiply|divide
nadir|zenith
narrowly|broadly generally
nascent|dying last
national federal|local
national|international
native|adopted
natural physical|supernatural spectral weird magic magical transcendental
naturally|artificially
natural|artificial imitation simulated synthetic
nearsighted|farsighted
necessary essential needed required|unnecessary excess extra redundant surplus needless
necessitate need require take involve demand|obviate eliminate
negative counter perverse|neutral
nephew|niece
net|gross overall
neurotic compulsive hysterical|unneurotic together
nice good|nasty hateful mean
noble exalted|ignoble mean
noble|lowborn
noisily|quietly
noncompliance disobedience|compliance conformity
nonresident|resident occupant
normal average mean modal natural|abnormal
normality|abnormality
normal|paranormal
north northern|south southern
northern blue|southern gray
northern|southern
nosed|noseless
notice mark note|ignore
noticeable marked pronounced|unnoticeable
noticed|unnoticed forgotten
nourished full|malnourished
nuclear|conventional
obedient|disobedient wayward
objective neutral|subjective personal
obligated obliged indebted supposed|unobligated
oblique diagonal|perpendicular
obvious apparent evident plain|unobvious
occupied|unoccupied free
offense|defense
offensive|defensive
official formal|unofficial
offshore|onshore
often frequently|rarely seldom
old aged elderly older ancient gray|young teen teenage boyish childlike early girlish little small newborn tender youthful
old antique|new fresh newborn recent revolutionary radical virgin
oleophilic|oleophobic
open opened gaping wide|closed shut
opening first introductory|closing concluding final last
opening|closing
open|close
open|close shut
open|closed
open|shut closed
operational active fighting|nonoperational
operative effective|inoperative
opposite|alternate
optimism|pessimism
optimistic|pessimistic discouraged
optimist|pessimist
ordered successive|disordered
orderly|disorderly moblike
ordinary average everyday mundane routine|extraordinary exceptional fantastic marvelous terrific tremendous wonderful wondrous great remarkable singular special
organized methodical|disorganized confused disordered chaotic
oriented directed headed minded|unoriented confused lost
original freehand fresh new novel|unoriginal
orthodox conventional traditional|unorthodox
ostentatious|unostentatious quiet
outdoor outside|indoor
outer|inner
outlaw|legalize
outside|inside
outwardly|inwardly
outward|inward inner
overachievement|underachievement
overestimate|underestimate
overexpose|underexpose
overshoot|undershoot
overstate exaggerate|understate minimize
overstatement|understatement
overt visible|covert secret disguised
paid|unpaid free
painful poignant sore tender|painless
painfully|painlessly
palpable|impalpable subtle
parallel|oblique diagonal
parallel|perpendicular
parasite|host
parental|filial
participation involvement|nonparticipation
particular|general
partly partially part|wholly entirely completely totally all altogether right
passionate aflame fervent fiery impassioned wild|passionless
past ancient early former onetime previous historical last late recent other|future coming
past ancient early former onetime previous historical last late recent other|present existing immediate
pastness|presentness
past|future
paternal|maternal
patriarchal|matriarchal
patriotic nationalistic|unpatriotic
pay|default
peaceful peaceable|unpeaceful warlike
peace|war
perceptible detectable faint recognizable|imperceptible
perceptive incisive keen penetrating sharp|unperceptive blind
perfect complete impeccable flawless ideal idealized idyllic|imperfect defective
periodic|aperiodic
permanent lasting abiding enduring eternal|impermanent temporary acting passing interim temporal
permanently|temporarily
perplexed puzzled bewildered confused|unperplexed
personal individual individualized own|impersonal
persuade|dissuade
persuasive coaxing|dissuasive
physical carnal somatic|mental intellectual psychical psychological
placable|implacable grim relentless stern
plain severe mere simple tailored|fancy dressy elaborate lacy
plain|patterned brindle dotted streaked
planned|unplanned chance casual
playful implike|unplayful
pleasant|unpleasant bitter embarrassing harsh sharp
please delight|displease
pleased delighted|displeased annoyed exasperated disgusted
pleasing admirable charming delightful delicious sweet|displeasing disconcerting infuriating maddening
pleasure|pain
pointed sharp|pointless
polite|impolite rude
porosity|solidity
positive|negative
positive|negative counter perverse
positive|neutral
possible feasible practicable workable|impossible
powerful mighty potent strong|powerless helpless
powerfulness power|powerlessness
power|powerlessness
practical pragmatic practicable working|impractical crazy quixotic
precedented|unprecedented new
preceding above foregoing previous|succeeding consecutive ensuing following next
precise fine very|imprecise
precocious advanced|retarded
predictable inevitable|unpredictable occasional
pregnant gravid|nonpregnant
presence|absence
present existing here|absent
present existing immediate|future coming
pretentious pompous|unpretentious
prewar|postwar
pride|humility
primary firsthand original special|secondary alternate alternative
private confidential|public national open
privately|publicly
privileged|underprivileged
probable likely|improbable unlikely supposed
productive|unproductive fruitless futile vain
professional|nonprofessional amateur
profit|lose
profound deep thoughtful|superficial apparent seeming looking sounding
profundity|superficiality
progress advance|regress
progressive advanced modern|regressive
prominence|obscurity
promote elevate|demote relegate
promotion|demotion
proper correct right fitting|improper indecent
prophetic predictive|unprophetic
proportionate proportional|disproportionate
prosecute|defend represent
prosecution|defense
prospective potential future|retrospective
protected shielded|unprotected exposed open naked
proud swaggering vain pleased|humble meek
prove demonstrate establish show|disprove
proved tested|unproved
pro|anti
pro|con
publicized|suppressed
publicly|privately
pull draw|push force
punctuality|tardiness
punitive|rehabilitative
pure sheer|impure
purge|rehabilitate
purposeful|purposeless aimless
qualified|unqualified flat clean
qualified|unqualified quack
qualitative|quantitative numerical valued
question inquiry|answer
questionable doubtful funny suspect|unquestionable
quickly rapidly speedily|slowly slow
quiet silent still|noisy blatant vociferous buzzing clanking
quiet|unquiet disruptive
raise erect|level
raised upraised|lowered
rational coherent demythologized|irrational blind
ready fit primed set waiting|unready
real actual historical|unreal fabled fictional mythological imaginary
real proper|unreal deceptive
realistic practical lifelike vivid living|unrealistic fantastic
reality realism|unreality
reasonable sensible commonsense intelligent sound|unreasonable senseless
reasonably moderately pretty somewhat fairly|unreasonably
record|erase
recoverable|unrecoverable lost
reduce|enlarge
refined cultured|unrefined vulgar low rough
refresh|tire
refuse decline|accept consent
regulate order govern|deregulate
reject|accept
related connected correlated corresponding|unrelated
relevance relevancy|irrelevance
relevant applicable pertinent|irrelevant
reliable dependable|unreliable
reliably faithfully|unreliably
religious churchgoing|irreligious
remember recall recollect think|forget
remember|forget
repair mend fix|break
representational mimetic|nonrepresentational schematic geometric protogeometric
representative emblematic symbolic|nonrepresentative
reputable honored good respectable respected|disreputable infamous notorious sordid
repute reputation|disrepute
resentful bitter|unresentful
resistible|irresistible overwhelming
resolute determined desperate firm resolved stout undaunted|irresolute
respect honor observe|disrespect
respectable decent nice presentable|unrespectable
respectful|disrespectful contemptuous scornful impudent insolent
restrained subdued|unrestrained extravagant
restraint control|unrestraint
restricted limited|unrestricted open
restrictive limiting inhibitory|unrestrictive
rest|move
retail|wholesale
reticulate crisscrossed interrelated|nonreticulate
retreat|advance progress
reward|penalty
rhythmical rhythmic|unrhythmical
rich sumptuous|poor
rich wealthy prosperous|poor broke
rich|poor
right correct exact|wrong mistaken
right correctly|wrongly
righteous good|unrighteous
rightness|wrongness
right|left
right|wrong
right|wrong immoral mistaken
rimmed|rimless
ripe|green
rise lift|fall descend
rise|fall
rise|set
rising|falling
robust burly husky iron sturdy|frail
rotor|stator
round circular|square squared
rounded cylindrical oval|angular
running|standing stagnant
run|idle
rural|urban urbanized
rush|delay
rusted rusty|rustless
sacred religious spiritual|profane
sadden|gladden
sadistic|masochistic
safety|danger
safe|dangerous perilous
safe|out
salable marketable|unsalable
same aforesaid said identical very|other different another new opposite
same identical one|different various contrary divergent disparate distinct diverse opposite several
sameness|difference
sane|insane crazy mad idiotic deranged hebephrenic maniacal paranoid schizophrenic
sarcastic biting grim|unsarcastic
satisfactory fine okay|unsatisfactory
satisfy gratify|dissatisfy
scented|scentless
scheduled regular|unscheduled
scholarly academic erudite learned|unscholarly
scientific technological|unscientific
secondarily|primarily
secure firm|insecure
sedate|stimulate arouse
segregation|integration
senior elder older|junior younger
sensational lurid|unsensational
sensitive nociceptive|insensitive
sensitive|insensitive callous
sensory|extrasensory
separate detached isolated separated discrete|joint cooperative collective
separation|union
septic infectious|antiseptic
serious earnest grave sober solemn real|frivolous
serviceable operational|unserviceable
settled firm|unsettled
settled located set situated|unsettled mobile wandering
sexual|asexual
sexy erotic voluptuous|unsexy
shared common mutual|unshared exclusive sole individual
sharp acute|dull
shaven shaved|unshaven bearded bewhiskered
shod|unshod barefoot
shorten|lengthen
shout|whisper
show|hide conceal
shrink|stretch
sighted|blind
significant important large remarkable portentous|insignificant
similar akin kindred analogous corresponding quasi|dissimilar
simple simplistic|complex tangled tortuous complicated composite interlocking interwoven intricate
simplicity|complexity
simplify|complicate
sincere honest genuine|insincere obsequious
single|multiple double dual twofold triple
singly|multiply
sit|lie
sit|stand
sized size|unsized
skilled expert good proficient skillful delicate|unskilled crude
sleep slumber|wake
smart sharp shrewd clever|stupid dumb
smooth velvety|rough mountainous crushed rocky
smoothness|roughness
smooth|rough
smooth|roughen
social cultural ethnic|unsocial alone solitary
soften|harden
soften|sharpen
soled|soleless
solidity|hollowness
solid|gaseous
solid|hollow sunken
solid|liquid
some any both several|all each every
sonic|supersonic
sophisticated intelligent|naive simple
sound healthy stable|unsound
sound|silence
specialized special|unspecialized generalized
specific special particular peculiar proper unique|nonspecific
specifically|generally
specified mere specific|unspecified
specify specialize|generalize
spirited exuberant vibrant vivacious|spiritless
spoken expressed oral|written graphic inscribed
spontaneous|induced
spread distribute|gather collect
stable firm|unstable explosive
staccato abrupt|legato
standard basic|nonstandard
standard regular standardized|nonstandard
standing|seated
stand|lie
stand|yield relent
start|stop
steady firm|unsteady convulsive trembling quavering tottering
stemmed|stemless
stiffen|loosen
stiffen|loosen relax
stifle dampen|stimulate excite
stimulating exciting|unstimulating
stop halt|start
straighten|bend
straight|crooked
straight|curved curving
strange fantastic grotesque curious funny peculiar queer quaint|familiar common usual
strengthen fortify|weaken
strengthening|weakening
strengthen|weaken
strength|weakness
stressed|unstressed light
strong hard severe powerful|weak faint feeble flimsy pale limp
strongly|weakly
stubborn dogged|docile sheeplike yielding
subsonic|supersonic
substantial|insubstantial ethereal wraithlike
subsurface belowground underground underwater|overhead
subtraction|addition
succeed follow|precede
succeed|fail
successful thriving winning|unsuccessful attempted disappointed frustrated scoreless winless
success|failure
suffer endure|enjoy
sufficient adequate enough|insufficient short scant
suitably appropriately|unsuitably
summery|wintry
superhuman|subhuman
superior condescending patronizing high leading|inferior humble
superior crack super brilliant superb choice prime select excellent outstanding shining|inferior crummy wretched
superiority|inferiority
supportive supporting|unsupportive
sure certain convinced positive|unsure uncertain doubtful dubious
surface|overhead
surface|subsurface belowground underground underwater
surprised amazed astonished stunned openmouthed startled|unsurprised
surprising amazing astonishing startling|unsurprising
surrender|resist
survive|succumb
susceptible capable|unsusceptible
sweeten|sour
sweet|dry
sweet|sour
symmetrical symmetric|asymmetrical asymmetric
symmetrically|asymmetrically
symmetry|asymmetry
synchronic|diachronic
synchronism synchrony|asynchronism asynchrony
synchronizing synchrony|desynchronizing asynchrony
synchronous concurrent simultaneous|asynchronous
synergistic|antagonistic
synonymous|antonymous
systematically consistently|unsystematically
tall long|short squat
tame|wild
tame|wild excited mad manic
tense edgy restive nervous strained|relaxed
tense|relax
thick deep fat|thin transparent fine
thick dense|thin
thickly|thinly
thickness|thinness
thin|thicken
thoughtful brooding reflective|thoughtless
thoughtfully|thoughtlessly
thrifty|wasteful
tide|ebb
tired dead weary drawn haggard worn exhausted fatigued jaded ragged|rested refreshed
tolerable|intolerable bitter
tolerant|intolerant rigid
tonal|atonal
tongued|tongueless
top upper|bottom
top upper|side
topped|topless
top|bottom
tough calloused|tender soft
tough sinewy|tender
tough|tender
treated activated aerated|untreated
troubled harassed pestered nervous clouded worried struggling|untroubled carefree unmolested
true actual genuine literal|false
trustworthy authentic honest|untrustworthy
truth|falsehood
truth|falsity
twine intertwine interlace|untwine
typical representative regular|atypical
typically|atypically
ultimate eventual final supreme|proximate immediate
underestimate|overestimate
underhand|overhand
understood|ununderstood
unhesitatingly|hesitantly
unidimensional|multidimensional dimensional
uniform|multiform
unify unite merge|disunify
unilateral|multilateral
united integrated unified one|divided torn
univalent|bivalent
univalent|multivalent
unremarkably normally usually commonly ordinarily|remarkably unusually
unsteadily uncertainly|steadily
unsusceptibility immunity|susceptibility
upland|lowland
upstairs|downstairs
upstream|downstream
uptown|downtown
upward|down
useful usable|useless futile
usefully|uselessly
usefulness|uselessness
usual customary regular|unusual different odd
utility usefulness|inutility
valid legal logical|invalid
valuable priceless precious rich worth|worthless
variable shifting|invariable constant strict invariant
varied varying variable various|unvaried
vascular|avascular
ventilated airy|unventilated
veracity|mendacity
vernal|wintry
vertical upright|inclined tilted slanting sloping
victory triumph|defeat licking
violent fierce furious hot lurid|nonviolent
virtuous|wicked vicious sinful ungodly
visible|invisible concealed hidden infrared ultraviolet unseen
vocalic|consonantal
vocal|instrumental
voluntary|involuntary driven
vowel|consonant
vulnerable open|invulnerable
waking|sleeping
walk|ride
warm|cool
waste|conserve economize
wax mount climb rise|wane
waxing|waning
wealth|poverty
weave interweave|unweave
well good|ill badly poorly
well|ill
well|ill sick stricken ailing peaked
western midwestern|eastern
western|eastern oriental
wet muddy clammy damp moist sodden sticky|dry dried
wetness|dryness
wet|dry
whiten|blacken
whole entire full total intact|fractional fragmentary half
wide broad sweeping|narrow narrowed slender thin
wideness|narrowness
widen|narrow
wifely|husbandly
willing ready|unwilling reluctant
wind wrap roll|unwind
wired|wireless
wisdom|folly foolishness
wisely|foolishly
wise|foolish preposterous ridiculous silly unwise
wish|begrudge
wooded brushy|unwooded
work|idle
worldly material|unworldly monastic
worn ragged shabby tattered|new
worry|reassure assure
worsen decline|better improve
worthy commendable deserving worth valuable worthwhile|unworthy
worth|worthlessness
wrong|right correct
yea|nay
`;
