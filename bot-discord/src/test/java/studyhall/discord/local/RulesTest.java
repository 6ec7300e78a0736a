package studyhall.discord.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Collections;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that all other tests rely on find what is wrong. */
class RulesTest {
    private static final String BUTTON = "{'type':2,'style':2,'label':'%s','custom_id':'%s'}";
    private static final String NOBODY = ",'allowed_mentions':{'parse':[]}}";

    private final Rules rules = new Rules();

    private String broken(String schema, String body) {
        return String.join("\n", rules.broken(schema, body.replace('\'', '"')));
    }

    private String message(String body) {
        return broken("MessageCreateRequest", "{" + body + NOBODY);
    }

    private static String row(String... buttons) {
        return "{'type':1,'components':[" + String.join(",", buttons) + "]}";
    }

    private static String button(String label, String id) {
        return String.format(BUTTON, label, id);
    }

    private static String v2(String components) {
        return "'flags':32768,'components':[" + components + "]";
    }

    @Test
    void whatIsWellIsNotComplainedOf() {
        assertThat(message("'content':'hello','components':[" + row(button("A", "a"), button("B", "b")) + "]"))
                .isEmpty();
        assertThat(message(v2("{'type':10,'content':'hello'}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5999,''", "6000,''", "6001,embeds of 6001 characters in sum"})
    void embedsHoldSixThousandCharactersInSum(int length, String complaint) {
        String half = "{'description':'" + "x".repeat(length / 2) + "'}";
        String rest = "{'description':'" + "x".repeat(length - length / 2) + "'}";
        assertThat(message("'embeds':[" + half + "," + rest + "]")).isEqualTo(complaint);
    }

    @Test
    void customIdsAreUniqueAndLabelsAreShort() {
        assertThat(message("'components':[" + row(button("A", "a")) + "," + row(button("B", "a")) + "]"))
                .contains("two components called a");
        assertThat(message("'components':[" + row(button("x".repeat(81), "a")) + "]"))
                .contains("a label of more than 80 characters");
        assertThat(message("'components':["
                        + row(
                                button("A", "a"),
                                button("B", "b"),
                                button("C", "c"),
                                button("D", "d"),
                                button("E", "e"),
                                button("F", "f"))
                        + "]"))
                .contains("a row of 6 places");
    }

    @Test
    void besideComponentsOfTheSecondVersionStandsNothingElse() {
        assertThat(message("'content':'hello'," + v2("{'type':10,'content':'x'}")))
                .contains("beside the flag of Components V2");
        assertThat(message("'components':[{'type':10,'content':'x'}]")).contains("components of V2 without its flag");
        String text = "{'type':10,'content':'x'}";
        assertThat(message(v2(String.join(",", Collections.nCopies(41, text)))))
                .contains("more than 40 components: 41");
        String long4001 = "{'type':10,'content':'" + "x".repeat(4_001) + "'}";
        assertThat(message(v2(long4001))).contains("more than 4000 characters: 4001");
        assertThat(message(v2("{'type':10,'content':' '}"))).contains("an empty text");
    }

    @Test
    void nobodyIsPinged() {
        assertThat(broken("MessageCreateRequest", "{'content':'@everyone'}")).contains("mentions are parsed");
        assertThat(broken("MessageCreateRequest", "{'content':'x','allowed_mentions':{'parse':['everyone']}}"))
                .contains("mentions are parsed");
    }

    @Test
    void namesOfCommandsAndOptionsAreOfLowerCase() {
        assertThat(broken("ApplicationCommandUpdateRequest[]", "[{'name':'Study','description':'x'}]"))
                .contains("called Study");
        assertThat(broken(
                        "ApplicationCommandUpdateRequest[]",
                        "[{'name':'study','description':'x','options':[{'type':3,'name':'What','description':'x'}]}]"))
                .contains("called What");
    }

    @Test
    void aModalHasOneToFiveFieldsWithNamesOfTheirOwn() {
        String field = "{'type':18,'label':'At','component':{'type':4,'custom_id':'at','style':1}}";
        String modal = "{'type':9,'data':{'custom_id':'m','title':'Tip','components':[%s]}}";
        assertThat(broken("ModalInteractionCallbackRequest", String.format(modal, field)))
                .isEmpty();
        assertThat(broken("ModalInteractionCallbackRequest", String.format(modal, field + "," + field)))
                .contains("two fields called at");
        assertThat(broken("ModalInteractionCallbackRequest", String.format(modal, "")))
                .contains("a modal of 0 fields");
    }

    @Test
    void whatThePublishedSchemaForbidsIsFoundWhereItIsAtHand() {
        Assumptions.assumeTrue(Files.exists(Rules.SCHEMA), "Discord's schema is not beside this project");
        assertThat(message("'content':5")).contains("/content");
        assertThat(message("'components':[" + row("{'type':2,'style':99,'label':'A','custom_id':'a'}") + "]"))
                .isNotEmpty();
        assertThat(message("'content':'x','nonce':'" + "x".repeat(26) + "'")).contains("nonce");
    }
}
