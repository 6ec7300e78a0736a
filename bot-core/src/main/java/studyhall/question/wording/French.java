package studyhall.question.wording;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.Property;
import studyhall.question.Subject;

/**
 * French stems, with the blanks that French sets inside its quotation marks and before ":" and "?". Only a header whose
 * gender is known is built into the sentence; any other is quoted.
 */
final class French implements Wording {
    /** First words of names that authors give to properties, each the noun that the value is. */
    private static final Set<String> FEMININE = Set.of(
            ("action affection année bactérie bataille capitale cellule entité entreprise catégorie cause classe clé cible commande complexité conséquence couche couleur"
                            + " date durée enzyme époque équipe espèce étape famille fonction forme formule fréquence hormone"
                            + " langue licence loi glande liaison loge maladie machine masse matière mission molécule méthode monnaie nature œuvre origine particule période personne phase place plante planète"
                            + " profession protéine qualité région règle religion réaction roche sauce science saison source structure superficie"
                            + " taille technique température tension unité valeur ville vitamine vitesse zone")
                    .split(" "));

    private static final Set<String> MASCULINE = Set.of(
            ("acide adversaire agent aliment animal appareil auteur champ code couple coût composé continent courant domaine effet élément fleuve fondateur format"
                            + " fournisseur genre groupe hémisphère héros inventeur langage lac lieu médicament métier minéral matériau mécanisme métal mode"
                            + " modèle mot mouvement muscle nerf neurotransmetteur niveau nom nombre numéro objectif opérateur organe organite os oiseau"
                            + " outil parti pays philosophe peintre personnage poids port prix principe prénom procédé protocole rang régime réactif résultat roi"
                            + " rôle siècle site statut style symbole symptôme système temps territoire titre traitement type"
                            + " vainqueur volume")
                    .split(" "));

    private static final Pattern ABSTRACT = Pattern.compile("(?!traité$|comité$).{3,}(?:tion|sion|ité)");

    private static final Telling TELLING = new Telling(
            Pattern.compile(
                    "(?iu)\\b(?:auteurs|autrices|compositeurs|peintres|sculpteurs|écrivains|scientifiques|savants|personnages|acteurs|protagonistes|philosophes|poètes|penseurs|économistes|inventeurs|artistes|architectes|musiciens|rois|présidents|personnes|noms)\\b"));

    private static final Set<String> EVERYBODY = Set.of("tous", "toutes", "tout le monde", "les deux", "général");

    static final Setting.Marks MARKS = new Setting.Marks("«\u00A0", "\u00A0»", "“", "”", " et ");

    static final String COLON = "\u00A0: ";
    static final String ASKED = "\u00A0?";

    private final Setting setting;
    private final SetWording sets;

    French(Places places) {
        setting = new Setting(places, "Dans «\u00A0", "Dans les notes sur «\u00A0", "\u00A0»", ", ", MARKS);
        sets = new FrenchSets(setting);
    }

    @Override
    public String meaningOf(Subject subject) {
        return TELLING.neutral(subject)
                ? setting.in(subject, "qu’indiquent les notes pour " + MARKS.named(subject) + ASKED)
                : setting.in(
                        subject,
                        Turn.of(
                                        subject,
                                        "comment les notes décrivent-elles ",
                                        "quelle description les notes donnent-elles pour ")
                                + MARKS.named(subject)
                                + ASKED);
    }

    @Override
    public String termFor(Subject subject, String meaning) {
        return TELLING.neutral(subject)
                ? setting.in(
                        subject,
                        "à " + which(subject) + " les notes associent-elles ceci" + COLON + MARKS.quoted(meaning)
                                + ASKED)
                : setting.in(
                        subject,
                        Turn.of(
                                        meaning,
                                        "quel terme correspond, d’après les notes, à cette description",
                                        "à quel terme correspond, d’après les notes, cette description")
                                + COLON
                                + MARKS.quoted(meaning)
                                + ASKED);
    }

    @Override
    public String valueOf(Subject subject, Property property) {
        String named = MARKS.named(subject);
        return setting.in(
                subject,
                switch (property.role()) {
                    case SITUATION -> "dans quel cas les notes recommandent-elles " + named + ASKED;
                    case PURPOSE -> "quel usage les notes donnent-elles pour " + named + ASKED;
                    case DESCRIPTION -> "comment les notes décrivent-elles " + named + ASKED;
                    case DEFAULT -> "quelle valeur par défaut les notes donnent-elles pour " + named + ASKED;
                    default ->
                        noun(property).isEmpty()
                                ? "qu’indiquent les notes pour " + named + " sous " + label(property.name()) + ASKED
                                : noun(property) + " les notes indiquent-elles pour " + named + ASKED;
                });
    }

    @Override
    public String thingWith(Subject subject, Property property) {
        String given = Phrase.figure(property.value()) ? property.value() : MARKS.quoted(property.value());
        return setting.in(
                subject,
                switch (property.role()) {
                    case PURPOSE ->
                        "pour " + which(subject) + " les notes donnent-elles cet usage" + COLON
                                + MARKS.quoted(property.value()) + ASKED;
                    case SITUATION ->
                        which(subject) + " les notes recommandent-elles pour ce cas" + COLON
                                + MARKS.quoted(property.value()) + ASKED;
                    case DESCRIPTION ->
                        "quel terme correspond, d’après les notes, à cette description" + COLON
                                + MARKS.quoted(property.value()) + ASKED;
                    case DEFAULT ->
                        "pour " + which(subject) + " les notes donnent-elles " + given + " par défaut" + ASKED;
                    default ->
                        noun(property).isEmpty()
                                ? "pour " + which(subject) + " les notes indiquent-elles " + given + " sous "
                                        + label(property.name()) + ASKED
                                : "pour " + which(subject) + " les notes indiquent-elles " + given + " comme "
                                        + Nouns.lower(property.name()) + ASKED;
                });
    }

    /** "quelle capitale", where a header is a noun beyond doubt that its values are; else empty. */
    private static String noun(Property property) {
        String name = Nouns.lower(property.name());
        int space = name.indexOf(' ');
        String head = space < 0 ? name : name.substring(0, space);
        boolean feminine = FEMININE.contains(head) || ABSTRACT.matcher(head).matches();
        return property.role() != Role.NOUN || !feminine && !MASCULINE.contains(head)
                ? ""
                : (feminine ? "quelle " : "quel ") + name;
    }

    /** "quelle planète", where a table says so and the gender is known; else "quelle entrée". */
    static String which(Subject subject) {
        String noun = Corner.noun(subject);
        return FEMININE.contains(noun)
                        || !noun.isEmpty() && ABSTRACT.matcher(noun).matches()
                ? "quelle " + noun
                : MASCULINE.contains(noun) ? "quel " + noun : "quelle entrée";
    }

    /** A property by its name as its author wrote it, quoted once. */
    static String label(String property) {
        return MARKS.quoted(property);
    }

    @Override
    public String defaultOf(Subject subject, Property property) {
        return setting.in(
                subject, "quelle valeur par défaut les notes donnent-elles pour " + MARKS.named(subject) + ASKED);
    }

    @Override
    public String rangeOf(Subject subject, Property property) {
        return setting.in(
                subject,
                "quel intervalle les notes donnent-elles pour " + MARKS.named(subject) + " sous "
                        + label(property.name()) + ASKED);
    }

    @Override
    public String thingWithBoth(Subject subject, Property one, Property two) {
        return setting.in(
                subject,
                "pour " + which(subject) + " les notes indiquent-elles " + given(one) + " sous " + label(one.name())
                        + " et " + given(two) + " sous " + label(two.name()) + ASKED);
    }

    private static String given(Property property) {
        return Phrase.figure(property.value()) ? property.value() : MARKS.quoted(property.value());
    }

    @Override
    public String recommendedFor(Subject subject, String situation) {
        return setting.in(
                subject,
                which(subject) + " les notes recommandent-elles dans ce cas" + COLON + MARKS.quoted(situation) + ASKED);
    }

    @Override
    public String changeTowards(Subject subject, String effect) {
        return setting.in(subject, "à quel changement les notes associent-elles " + MARKS.quoted(effect) + ASKED);
    }

    @Override
    public String effectOf(Subject subject, boolean upwards) {
        return setting.in(
                subject,
                "quel effet les notes associent-elles à «\u00A0" + change(subject, upwards) + "\u00A0»" + ASKED);
    }

    @Override
    public String change(Subject subject, boolean upwards) {
        return (upwards ? "Augmenter " : "Diminuer ") + subject.name();
    }

    @Override
    public String adviceFor(String place, String premise, String role) {
        return "Que recommandent les notes sur " + title(place) + role(role) + " dans ce cas" + COLON
                + MARKS.quoted(premise) + ASKED;
    }

    @Override
    public String caseFor(String place, String advice, String role) {
        return "Dans quel cas les notes sur " + title(place) + " recommandent-elles ceci" + role(role) + COLON
                + MARKS.quoted(advice) + ASKED;
    }

    private String title(String place) {
        return MARKS.quoted(setting.title(place));
    }

    private static String role(String role) {
        return role.isEmpty() || EVERYBODY.contains(role.toLowerCase(Locale.ROOT)) ? "" : " pour " + role;
    }

    @Override
    public String aboutWhich(Subject subject, String statement) {
        return setting.in(
                subject, "de " + which(subject) + " les notes disent-elles" + COLON + MARKS.quoted(statement) + ASKED);
    }

    @Override
    public String whatOf(Subject subject) {
        return setting.in(subject, "que disent les notes sur " + MARKS.named(subject) + ASKED);
    }

    @Override
    public String limit(Subject subject, String what, boolean upper, boolean counted) {
        String whose = subject.isTitle() ? "" : " pour " + MARKS.named(subject);
        return setting.in(
                subject,
                "quelle limite " + (upper ? "supérieure" : "inférieure") + " les notes donnent-elles" + whose + " sous "
                        + MARKS.quoted(what) + ASKED);
    }

    @Override
    public String takesValues(Subject subject, String values) {
        return setting.in(subject, "d’après les notes, " + which(subject) + " prend les valeurs " + values + ASKED);
    }

    @Override
    public String valuesOf(Subject subject) {
        return setting.in(subject, "d’après les notes, quelles valeurs prend " + MARKS.named(subject) + ASKED);
    }

    @Override
    public String formulaOf(Subject subject) {
        return setting.in(subject, "quelle formule les notes donnent-elles pour " + MARKS.named(subject) + ASKED);
    }

    @Override
    public String formulaWith(Subject subject, String top, String topName, String bottom, String bottomName) {
        return "Il y a " + top + " " + topName + " et " + bottom + " " + bottomName
                + ". D’après la formule des notes, combien vaut " + subject.name() + ASKED;
    }

    @Override
    public String dateOf(String place, String event) {
        return "Quelle date les notes sur " + title(place) + " donnent-elles pour " + MARKS.quoted(event) + ASKED;
    }

    @Override
    public String eventOn(String place, String date) {
        return "Que rapportent les notes sur " + title(place) + " pour la date " + MARKS.quoted(date) + ASKED;
    }

    @Override
    public String gapIn(Fact.Card card) {
        return setting.in(card, "que manque-t-il dans " + MARKS.quoted(card.question()) + ASKED);
    }

    @Override
    public String backOf(Fact.Card card) {
        return setting.in(card, "qu’est-ce qui correspond à " + MARKS.quoted(card.question()) + ASKED);
    }

    @Override
    public SetWording sets() {
        return sets;
    }
}
