package studyhall.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

class DatabaseUrlTest {
    private static final String SECRET = "hunter2";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ada:pw@db.example.org:6543/study",
                "postgres://ada:pw@db.example.org:6543/study",
                "  postgresql://ada:pw@db.example.org:6543/study\n",
                "postgresql://ada@db.example.org:6543/study?password=pw",
                "postgresql://db.example.org/study?user=ada&password=pw&port=6543",
                "postgresql:///study?host=db.example.org&port=6543&user=ada&password=pw",
                "postgresql://ada:pw@db.example.org:6543?dbname=study",
                "jdbc:postgresql://ada:pw@db.example.org:6543/study",
                "jdbc:postgresql://db.example.org:6543/study?user=ada&password=pw",
            })
    void readsTheSamePlaceInEverySpelling(String text) {
        assertThat(DatabaseUrl.parse(text))
                .isEqualTo(new DatabaseUrl("db.example.org:6543", "study", "ada", "pw", Map.of()));
    }

    @Test
    void fillsInWhatIsLeftOutAsPostgresDoes() {
        assertThat(DatabaseUrl.parse("postgresql://ada@"))
                .isEqualTo(new DatabaseUrl("localhost:5432", "ada", "ada", "", Map.of()));
        assertThat(DatabaseUrl.parse("jdbc:postgresql:study"))
                .isEqualTo(new DatabaseUrl("localhost:5432", "study", "", "", Map.of()));
        assertThat(DatabaseUrl.parse("jdbc:postgresql:///study").hosts()).isEqualTo("localhost:5432");
    }

    @Test
    void decodesPercentSignsInEveryPart() {
        DatabaseUrl url =
                DatabaseUrl.parse("postgresql://a%40b:p%40%3A%2F%3F%23%25+w@host/my%20db%2Fx?options=a%3Db%26c");

        assertThat(url.user()).isEqualTo("a@b");
        assertThat(url.password()).as("a plus is a plus").isEqualTo("p@:/?#%+w");
        assertThat(url.database()).isEqualTo("my db/x");
        assertThat(url.parameters()).containsExactly(Map.entry("options", "a=b&c"));
    }

    @Test
    void takesThePasswordWithSignsThatWereNotEncodedWhereItCan() {
        assertThat(DatabaseUrl.parse("postgresql://ada:p@ss:w@host/db").password())
                .isEqualTo("p@ss:w");
    }

    @Test
    void decodesTextInOtherScripts() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://%C3%A5sa:%E5%AF%86%E7%A0%81@host/db");

        assertThat(url.user()).isEqualTo("åsa");
        assertThat(url.password()).isEqualTo("密码");
    }

    @Test
    void readsSeveralHostsAndAddressesOfBothKinds() {
        assertThat(DatabaseUrl.parse("postgresql://ada@[::1]:6543/db").hosts()).isEqualTo("[::1]:6543");
        assertThat(DatabaseUrl.parse("postgresql://ada@[2001:db8::1]/db").hosts())
                .isEqualTo("[2001:db8::1]:5432");
        assertThat(DatabaseUrl.parse("postgresql://ada@one:1,two,[::1]:3/db").hosts())
                .isEqualTo("one:1,two:5432,[::1]:3");
    }

    @Test
    void givesTheDriverEachNameAsTheDriverCallsIt() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://ada@host/db?sslmode=require&connect_timeout=7"
                + "&application_name=mine&target_session_attrs=read-write");

        assertThat(url.parameters())
                .isEqualTo(Map.of(
                        "sslmode", "require",
                        "connectTimeout", "7",
                        "ApplicationName", "mine",
                        "targetServerType", "primary"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ada:pw@[::1]:6543/study",
                "postgresql://ada:pw@one:1,two:2/my%20db%3F?sslmode=require",
                "postgresql://ada:pw@host/%D0%B1%D0%B0%D0%B7%D0%B0",
            })
    void isUnderstoodByTheDriver(String text) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        Properties understood = Driver.parseURL(url.jdbcUrl(), url.properties());

        assertThat(understood).isNotNull();
        assertThat(understood.getProperty("PGDBNAME")).isEqualTo(url.database());
        assertThat(understood.getProperty("user")).isEqualTo("ada");
        assertThat(understood.getProperty("password")).isEqualTo("pw");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://ada:hunter2@host/db",
                "ada:hunter2@host/db",
                "postgresql:ada:hunter2@host/db",
                "jdbc:mysql://ada:hunter2@host/db",
                "jdbc:postgres://ada:hunter2@host/db",
                "postgresql://ada:hunter2@host:port/db",
                "postgresql://ada:hunter2@host:0/db",
                "postgresql://ada:hunter2@host:65536/db",
                "postgresql://ada:hunter2%zz@host/db",
                "postgresql://ada:hunter2%4@host/db",
                "postgresql://ada:hunter2@%2Fvar%2Frun%2Fpostgresql/db",
                "postgresql://ada@host/db?port=hunter2",
                "postgresql://ada:hunter2@::1/db",
                "postgresql://ada:hunter2@[::1/db",
                "postgresql://ada:hunter2/x@host/db",
                "postgresql://ada:hunter2?x@host/db",
                "hunter2",
            })
    void refusesWhatIsNoAddressWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Expected postgresql://")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void showsItselfWithoutPasswordAndParameters() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://ada:hunter2@host/db?sslpassword=hunter2");

        assertThat(url.toString())
                .isEqualTo("postgresql://ada:****@host:5432/db")
                .doesNotContain(SECRET);
        assertThat(url.jdbcUrl()).doesNotContain(SECRET);
        assertThat(url.masked("no entry with " + SECRET)).doesNotContain(SECRET);
    }
}
