package studyhall.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form that a reader of notes meets has a fixture by name; whether its facts are right, the fixtures' own test tells. */
class FormsInTheWildTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
                    a bold term and a dash                 ; term-dash              ; ^- \\*\\*\\w+\\*\\* - \\w
                    an en dash                             ; term-dash              ; \\*\\* – \\w
                    an em dash                             ; term-dash              ; \\*\\* — \\w
                    hyphens in words and ranges            ; term-dash              ; well-known.*\\n.*2-15
                    a colon outside of the bold            ; term-colon             ; \\*\\*: \\w
                    a colon inside of the bold             ; term-colon             ; :\\*\\* \\w
                    a term of code                         ; code-term              ; ^- \\*{0,2}`[^`]+`\\*{0,2} - \\w
                    a plain term and a colon               ; plain-term             ; ^- \\w+: \\w
                    a plain term and a dash                ; plain-term             ; ^- \\w+ - \\w
                    names in lower case                    ; lower-case-names       ; ^- \\w+ \\w+ - \\w
                    an arrow                               ; arrows-and-equals      ; \\w → \\w
                    a sign of equality                     ; arrows-and-equals      ; ^- \\w+ = \\w
                    arrows in lines without bullets        ; arrows-alone           ; ^a -> \\w
                    a term with its meaning below          ; bold-only-bullet       ; ^- \\*\\*\\w+\\*\\*\\n {2,4}- \\w
                    a heading that is the term             ; heading-as-term        ; ^#{2,4} \\w.*\\n+- \\w
                    a label with children                  ; label-with-children    ; ^ *- .*:\\**\\n +- \\w
                    plain labels among bold terms          ; labels-among-terms     ; ^- \\w+: .*\\n- .*\\n- \\*\\*
                    a table with outer pipes               ; tables                 ; ^\\| Method
                    a table without outer pipes            ; tables                 ; ^Class \\| Meaning
                    columns that are aligned               ; tables                 ; :----:
                    an escaped pipe                        ; tables                 ; \\\\\\|
                    bold, code and tags in cells           ; tables                 ; \\*\\*`PATCH`\\*\\*.*`#gotcha`
                    cells that are empty or say N/A        ; tables                 ; error \\| *\\n[\\s\\S]*N/A
                    a callout                              ; callouts               ; ^> \\[!
                    an admonition                          ; admonitions            ; ^!!! note
                    an admonition to be opened             ; admonitions            ; ^\\?\\?\\? question
                    an admonition between colons           ; admonitions            ; ^:::
                    details and summary                    ; details                ; <details>[\\s\\S]*<summary>
                    front matter                           ; front-matter           ; \\A---\\n
                    a definition list                      ; definition-list        ; ^: \\w
                    question and answer                    ; question-answer        ; ^Q: .*\\nA:
                    a heading that asks                    ; question-headings      ; ^#+ .*\\?$
                    a card in a line                       ; flashcards             ; \\w :: \\w
                    a card without spaces                  ; unspaced-cards         ; ^\\w+::\\w
                    a card for both directions             ; flashcards             ; \\w:::\\w
                    a card around a question mark          ; flashcards             ; ^\\?$
                    a highlight                            ; highlight              ; ==\\w
                    a cloze                                ; cloze                  ; \\{\\{c1::
                    a wiki link with an alias              ; wiki-links             ; \\[\\[\\w+\\|
                    a wiki link with a section             ; wiki-links             ; \\[\\[\\w+#
                    a block id                             ; block-ids              ; \\^[\\w-]+$
                    a footnote                             ; footnotes              ; ^\\[\\^
                    an image                               ; images                 ; !\\[
                    a formula                              ; math                   ; \\$[^$]+\\$
                    a code fence                           ; code-fences            ; ^```
                    inline HTML                            ; inline-html            ; <\\w+>
                    headings and lists in HTML             ; html-lists             ; ^<h2>[\\s\\S]*^<li>
                    an outline with letters                ; lettered-outline       ; ^A\\. \\w+\\n +1\\.
                    a heading that is underlined           ; setext                 ; ^[=-]{3,}$
                    a paragraph that is wrapped            ; hard-wrapped           ; ^\\w.{40,}\\w\\n\\w
                    nesting by tabs                        ; nesting                ; ^\\t[-*+]
                    nesting by two spaces                  ; nesting                ; ^ {2}[-*+]
                    nesting by four spaces                 ; nesting                ; ^ {4}[-*+]
                    bullets of any sign                    ; bullet-kinds           ; ^\\* [\\s\\S]*^\\+ [\\s\\S]*^-
                    steps in order                         ; steps                  ; ^1\\. .*\\n2\\.
                    tasks                                  ; task-list              ; ^- \\[x\\]
                    emoji as marks                         ; emoji                  ; \\p{So}
                    signs of full width                    ; full-width             ; ：
                    ends of sentences without Latin letters; full-width             ; 。
                    what its author keeps out              ; no-quiz                ; \\(\\?\\)$[\\s\\S]*#no-quiz|#no-quiz[\\s\\S]*\\(\\?\\)$
                    """)
    void a_form_has_a_fixture(String form, String fixture, String shape) throws IOException {
        String note = Files.readString(Fixture.FOLDER.resolve(fixture + ".md"));
        assertThat(Pattern.compile(shape, Pattern.MULTILINE).matcher(note).find())
                .as("%s in %s.md", form, fixture)
                .isTrue();
        assertThat(Files.readString(Fixture.FOLDER.resolve(fixture + ".facts")))
                .as("facts beside %s.md", fixture)
                .isNotBlank();
    }
}
