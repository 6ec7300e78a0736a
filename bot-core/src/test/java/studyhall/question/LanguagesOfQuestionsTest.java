package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesOfQuestionsTest {
    @Test
    void a_spanish_note_is_asked_about_in_spanish() {
        List<Question> questions = NotesRead.fixture("bases-de-datos.md").questions();
        assertThat(questions).hasSizeGreaterThan(30);
        assertThat(questions).allSatisfy(question -> assertThat(question.stem())
                .contains("¿")
                .endsWith("?")
                .doesNotContain("which", "Which", "What", "the notes"));
    }

    @Test
    void a_note_in_a_language_without_words_of_ours_gives_no_questions() {
        assertThat(NotesRead.of("""
            # 天気

            - **雨** - 空から降る水
            - **雪** - 空から降る氷の結晶
            - **霧** - 地表近くの雲
            - **雹** - 空から降る氷の粒
            """).written()).satisfies(written -> {
            assertThat(written.questions()).isEmpty();
            assertThat(written.refusals()).singleElement().satisfies(refusal -> assertThat(refusal.reason())
                    .contains("no words yet"));
        });
    }

    @Test
    void a_german_note_is_asked_about_in_german() {
        List<Question> questions =
                new ArrayList<>(NotesRead.fixture("musik-de.md").questions());
        questions.addAll(NotesRead.fixture("biologie-de.md").questions());
        assertThat(questions).hasSizeGreaterThan(30);
        assertThat(questions).allSatisfy(question -> assertThat(question.stem())
                .contains("Notizen")
                .endsWith("?")
                .doesNotContain("which", "Which", "What", "the notes", "“?“"));
    }

    @ParameterizedTest
    @CsvSource({
        "cellule-fr, notes",
        "geographie-fr, notes",
        "chimica-it, appunti",
        "diritto-it, appunti",
        "historia-pt, notas",
        "biologia-pt, notas"
    })
    void a_note_in_a_romance_language_is_asked_about_in_it(String name, String notes) {
        List<Question> questions = NotesRead.fixture(name + ".md").questions();
        assertThat(questions).hasSizeGreaterThan(25);
        assertThat(questions)
                .filteredOn(question -> !question.archetype().equals("authors-card"))
                .allSatisfy(question -> assertThat(question.stem())
                        .contains(notes)
                        .endsWith("?")
                        .doesNotContain("which", "Which", "What", "the notes"));
    }

    @Test
    void a_short_note_whose_language_nobody_can_tell_from_its_neighbours_is_not_asked_in_english() {
        assertThat(stems("""
            # Vini

            - Barolo: Piemonte
            - Chianti: Toscana
            - Amarone: Veneto
            - Taurasi: Campania
            - Primitivo: Puglia
            """)).isEmpty();
        assertThat(stems("""
            # Fiumi

            - **Delta**: ventaglio di sabbia alla fine
            - **Meandro**: curva verso fuori
            - **Guado**: punto basso della riva
            """)).isNotEmpty().allMatch(stem -> stem.contains("appunti"));
    }

    @Test
    void french_sets_blanks_inside_its_quotation_marks_and_before_its_question_mark() {
        assertThat(stems("""
            # Les fleuves

            - **Delta** : éventail de sable où finit un fleuve
            - **Méandre** : courbe qui grandit vers le dehors
            - **Gué** : endroit peu profond pour traverser
            """))
                .contains("Dans «\u00A0Les fleuves\u00A0», comment les notes décrivent-elles «\u00A0Gué\u00A0»\u00A0?")
                .allMatch(stem -> stem.endsWith("\u00A0?"));
    }

    @Test
    void what_leans_on_another_line_is_asked_in_no_language() {
        assertThat(options("""
            # Les machines

            - **Pompe** : aspire l'eau du puits
            - **Treuil** : il soulève des charges lourdes
            - **Moulin** : broie le grain des champs
            - **Presse** : écrase les olives mûres
            - **Soufflet** : attise le feu du forgeron
            """)).isNotEmpty().noneMatch(option -> option.contains("charges"));
        assertThat(options("""
            # Sistema

            - **Alfa**: eleva la glucemia del cuerpo
            - **Beta**: reduce la glucemia del cuerpo
            - **Delta**: inhibe a las dos anteriores
            - **Gamma**: estimula la digestión del cuerpo
            - **Sigma**: protege la mucosa del estómago
            """)).isNotEmpty().noneMatch(option -> option.contains("anteriores"));
        assertThat(options("""
            # Máquinas

            - **Bomba**: puxa a água do poço
            - **Guincho**: este levanta cargas pesadas
            - **Moinho**: mói o grão dos campos
            - **Prensa**: esmaga as azeitonas maduras
            - **Fole**: aviva o fogo do ferreiro
            """)).isNotEmpty().noneMatch(option -> option.contains("cargas"));
    }

    @Test
    void a_table_without_a_word_in_its_corner_compares_what_nobody_can_tell() {
        assertThat(stems("""
            # Il cuore

            Gli atri ricevono il sangue e i ventricoli lo spingono.

            ## Arterie, vene

            | | Arterie | Vene |
            |---|---|---|
            | Parete | spessa | sottile |
            | Valvole | assenti | presenti |
            | Pressione | alta | bassa |
            """)).isEmpty();
    }

    @Test
    void what_alone_is_counted_in_its_unit_is_not_asked_beside_what_is_counted_in_others() {
        assertThat(stems("""
            # Il cuore

            - **Frequenza**: 60-100 battiti al minuto
            - **Gittata**: 5 litri al minuto
            - **Pressione**: 120/80 mmHg
            - **Temperatura**: 37 gradi nella media
            """)).isEmpty();
    }

    @Test
    void an_article_at_the_beginning_is_no_word_for_something_else() {
        assertThat(options("""
            # La cellule

            - **Membrane** : la frontière de la cellule
            - **Vacuole** : la réserve de la cellule en eau
            - **Noyau** : le coffre de la cellule pour ses gènes
            - **Mitochondrie** : les transforme en énergie
            - **Ribosome** : l'atelier des protéines
            """))
                .contains("La frontière de la cellule")
                .noneMatch(option -> option.contains("ransforme"));
        assertThat(options("""
            # Il teatro greco

            - **Orchestra**: la parte del coro in basso
            - **Cavea**: le gradinate per il pubblico
            - **Scena**: il fondale degli attori
            - **Macchina**: li solleva in aria
            """))
                .contains("Le gradinate per il pubblico")
                .noneMatch(option -> option.contains("solleva"));
    }

    @Test
    void the_rows_of_a_table_are_called_what_its_corner_calls_them() {
        assertThat(stems("""
            # Fiche de révision – Les planètes (L1)

            Les planètes tournent autour du Soleil dans le même sens.

            | Planète | Symbole | Sol |
            |---|---|---|
            | Mars | fer | rouge et sec |
            | Vénus | cuivre | brûlant |
            | Jupiter | étain | gazeux |
            | Saturne | plomb | jaune pâle |
            """))
                .contains("Dans «\u00A0Les planètes\u00A0», pour quelle planète les notes indiquent-elles"
                        + " «\u00A0fer\u00A0» comme symbole\u00A0?");
        assertThat(stems("""
            # Resumen: las capas

            Las capas de la red y sus unidades.

            | Capa | Unidad |
            |---|---|
            | Transporte | segmento |
            | Red | paquete |
            | Enlace | trama |
            | Física | bit |
            """))
                .contains("En «Resumen: las capas», ¿para qué capa indican los apuntes «paquete» como unidad?");
    }

    @Test
    void what_can_be_both_is_no_wrong_answer_beside_one_of_the_two() {
        assertThat(NotesRead.of("""
            # Acides et bases

            - **Acide de Brun** : espèce capable de céder un proton
            - **Base de Brun** : espèce capable de capter un proton
            - **Acide de Lenoir** : accepteur de doublet
            - **Base de Lenoir** : donneur de doublet
            - **Ampholyte** : espèce pouvant jouer le rôle d'acide et de base
            """).questions())
                .filteredOn(question -> question.stem().contains("céder un proton"))
                .isNotEmpty()
                .allSatisfy(question ->
                        assertThat(question.options()).extracting(Option::text).doesNotContain("Ampholyte"));
    }

    private static List<String> options(String note) {
        return NotesRead.of(note).questions().stream()
                .flatMap(question -> question.options().stream())
                .map(option -> option.text())
                .toList();
    }

    @Test
    void notes_that_are_code_or_prose_give_next_to_nothing() {
        assertThat(NotesRead.fixture("rust-code.md").questions()).isEmpty();
        assertThat(NotesRead.fixture("stoicism-prose.md").questions()).isEmpty();
    }

    @Test
    void the_number_of_a_chapter_is_no_part_of_its_name() {
        assertThat(stems("""
            # Chapter 4: Rivers

            - **Delta** - fan of sand where a river ends
            - **Meander** - bend that grows outwards
            - **Ford** - shallow place for crossing
            """)).isNotEmpty().allMatch(stem -> stem.startsWith("In Rivers, "));
        assertThat(stems("""
            # Tema 4. Los ríos

            - **Delta**: abanico de arena donde acaba un río
            - **Meandro**: curva que crece hacia fuera
            - **Vado**: lugar poco profundo para cruzar
            """)).isNotEmpty().allMatch(stem -> stem.startsWith("En «Los ríos», "));
    }

    @Test
    void a_spanish_header_is_built_into_a_sentence_only_if_it_is_the_noun_that_its_values_are() {
        assertThat(stems("""
            ---
            lang: es
            ---

            # Los pintores

            | Pintor | Nacimiento | Estilo |
            |---|---|---|
            | Velázquez | Sevilla | barroco |
            | Goya | Fuendetodos | romanticismo |
            | Sorolla | Valencia | luminismo |
            | Dalí | Figueras | surrealismo |
            """))
                .contains(
                        "En «Los pintores», ¿qué indican los apuntes para «Goya» en la columna «Nacimiento»?",
                        "En «Los pintores», ¿qué estilo indican los apuntes para «Goya»?");
    }

    @Test
    void years_are_early_or_late_and_sizes_large_or_small() {
        assertThat(stems("""
            # Bridges

            | Bridge | Opening | Span |
            |---|---|---|
            | Albatross | 1883 | 486 m |
            | Bittern | 1937 | 1280 m |
            | Curlew | 1964 | 1298 m |
            | Dunlin | 1998 | 1991 m |
            """))
                .contains(
                        "In Bridges, for which bridge do the notes give the earliest year under “Opening”?",
                        "In Bridges, for which bridge do the notes give the largest figure under “Span”?");
    }

    @Test
    void a_note_of_names_alone_is_asked_in_the_language_of_its_letters_or_not_at_all() {
        assertThat(stems("""
            # Gewürze

            | Gewürz | Herkunft | Geschmack |
            |---|---|---|
            | Kümmel | Vorderasien | würzig |
            | Kardamom | Südindien | süß |
            | Safran | Iran | bitter |
            | Vanille | Mexiko | mild |
            """)).isNotEmpty().allMatch(stem -> stem.contains("Notizen"));
        assertThat(stems("""
            # Órgãos

            | Órgão | Função |
            |---|---|
            | Coração | circulação |
            | Pulmão | respiração |
            | Rim | filtração |
            | Fígado | depuração |
            """)).isNotEmpty().allMatch(stem -> stem.contains("as notas"));
    }

    @Test
    void abbreviations_and_names_make_no_english_table_foreign() {
        assertThat(stems("""
            # Cheat sheet

            ## SI derived units

            | Quantity | Unit | Symbol | In base units |
            |---|---|---|---|
            | Force | newton | N | kg·m·s⁻² |
            | Energy | joule | J | kg·m²·s⁻² |
            | Power | watt | W | kg·m²·s⁻³ |
            | Voltage | volt | V | kg·m²·s⁻³·A⁻¹ |
            | Frequency | hertz | Hz | s⁻¹ |
            """)).isNotEmpty().allMatch(stem -> stem.contains("the notes"));
        assertThat(stems("""
            # Capitals

            | Country | Capital | Currency |
            |---|---|---|
            | Bolivia | La Paz | boliviano |
            | Costa Rica | San José | colón |
            | El Salvador | San Salvador | US dollar |
            | Paraguay | Asunción | guaraní |
            | Panama | Panamá | balboa |
            """)).isNotEmpty().allMatch(stem -> stem.contains("the notes"));
        // the mirror: the same table by an author who writes Spanish
        assertThat(stems("""
            # Capitales de los países

            | País | Capital | Moneda |
            |---|---|---|
            | Bolivia | La Paz | boliviano |
            | Costa Rica | San José | colón |
            | El Salvador | San Salvador | dólar |
            | Paraguay | Asunción | guaraní |
            | Panamá | Ciudad de Panamá | balboa |
            """)).isNotEmpty().allMatch(stem -> stem.contains("los apuntes"));
    }

    @ParameterizedTest
    @CsvSource({"Quantity, false", "British, false", "Grandezza, true"})
    void no_english_word_over_a_table_is_built_into_an_italian_sentence(String corner, boolean built) {
        List<String> stems = stems("""
            ---
            lang: it
            ---

            # Le misure

            | %s | Segno |
            |---|---|
            | Forza | N |
            | Energia | J |
            | Potenza | W |
            | Tensione | V |
            """.formatted(corner));
        assertThat(stems).isNotEmpty();
        assertThat(stems.stream().anyMatch(stem -> stem.contains("quale " + corner.toLowerCase(Locale.ROOT))))
                .isEqualTo(built);
    }

    @Test
    void spanish_quotes_a_value_that_begins_with_a_number_and_sorts_counts_of_years() {
        List<Question> questions = NotesRead.of("""
            # Los órganos de la república

            | Órgano | Artículos |
            |---|---|
            | Senado | 20 a 31 |
            | Corte | 32 a 47 |
            | Junta | 48 a 60 |
            | Consejo | 61 a 75 |

            ## Los mandatos

            ### Senado de la república

            - Mandato: 5 años
            - Sede: la capital

            ### Corte de justicia

            - Mandato: 9 años
            - Sede: la costa

            ### Junta de aguas

            - Mandato: 4 años
            - Sede: el valle
            """).questions();
        assertThat(questions)
                .extracting(Question::stem)
                .anyMatch(stem -> stem.contains("«32 a 47»"))
                .noneMatch(stem -> stem.contains("apuntes 32"));
        assertThat(questions)
                .filteredOn(question -> question.options().get(0).text().matches("\\d+ años"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.options())
                        .isSortedAccordingTo(java.util.Comparator.comparingInt(
                                option -> Integer.parseInt(option.text().replaceAll("\\D", "")))));
    }

    @Test
    void one_word_in_two_senses_and_what_is_explained_by_the_asked_word_are_no_wrong_answers() {
        List<Question> questions = NotesRead.of("""
            # Begriffe der Werkstatt

            - **Zange (Alt)**: Drahtschneider
            - **Zange (Neu)**: Blechhalter
            - **Biegegerät**: Gerät, das Draht und Stäbe krümmt
            - **Leiter (Holz)**: Aufstiegshilfe
            - **Leiter (Stahl)**: Turmzugang
            - **Hammer**: Nageltreiber
            - **Feile**: Kantenglätter
            - **Hobel**: Brettglätter
            """).questions();
        assertThat(questions)
                .filteredOn(question -> question.archetype().equals("meaning-to-term")
                        && question.stem().contains("Drahtschneider"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.options())
                        .extracting(Option::text)
                        .doesNotContain("Zange (Neu)", "Biegegerät"));
        // the mirror: what shares neither stands there
        assertThat(questions)
                .filteredOn(question -> question.archetype().equals("meaning-to-term")
                        && question.stem().contains("Nageltreiber"))
                .isNotEmpty()
                .anySatisfy(question -> assertThat(question.options())
                        .extracting(Option::text)
                        .containsAnyOf("Zange (Neu)", "Biegegerät", "Zange (Alt)", "Leiter (Holz)", "Leiter (Stahl)"));
    }

    @Test
    void a_comma_before_decimals_and_a_point_before_thousands_are_read_as_the_language_writes_them() {
        assertThat(NotesRead.of("""
            # Berge und ihre Höhe

            | Berg | Höhe | Schnee |
            |---|---|---|
            | Zugspitze | 2.962 m | 1,5 m |
            | Feldberg | 1.493 m | 0,25 m |
            | Brocken | 1.141 m | 10 m |
            | Hohe Acht | 747 m | 2 m |
            """).questions())
                .filteredOn(question -> question.archetype().equals("most"))
                .extracting(question -> question.stem().replaceAll(".*unter „(.*)“ die (.*) Zahl.*", "$1 $2") + " "
                        + question.options().get(question.key()).text())
                .containsExactlyInAnyOrder(
                        "Höhe größte Zugspitze",
                        "Höhe kleinste Hohe Acht",
                        "Schnee größte Brocken",
                        "Schnee kleinste Feldberg");
    }

    private static List<String> stems(String note) {
        return NotesRead.of(note).questions().stream().map(Question::stem).toList();
    }
}
