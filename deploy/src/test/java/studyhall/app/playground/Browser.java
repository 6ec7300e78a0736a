package studyhall.app.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page in a real Chromium, with one tab for each person. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** Opens it; the test is skipped where there is none. */
    static Browser open() {
        Optional<File> chromium = program("chromium", "chromium-browser", "google-chrome", "chrome");
        Optional<File> chromedriver = program("chromedriver");
        assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "skipped: the page is tested in Chromium, and chromium or chromedriver is not on the PATH");
        try {
            Path profile = Files.createTempDirectory("studyhall-chromium");
            ChromeOptions options = new ChromeOptions();
            options.setBinary(chromium.orElseThrow());
            options.addArguments(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--user-data-dir=" + profile);
            LoggingPreferences logs = new LoggingPreferences();
            logs.enable(LogType.BROWSER, Level.ALL);
            options.setCapability("goog:loggingPrefs", logs);
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(chromedriver.orElseThrow())
                    .build();
            return new Browser(new ChromeDriver(service, options), profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<File> program(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens an address in the tab that is shown. */
    void go(int port, String path) {
        driver.get("http://127.0.0.1:" + port + path);
    }

    /** Leaves the page, so that nothing of it asks a server that is gone. */
    void leave() {
        driver.get("about:blank");
        driver.manage().logs().get(LogType.BROWSER);
    }

    /** Opens the chat as somebody and waits until it is ready. */
    void chat(int port, String person) {
        go(port, "/?as=" + person + "&in=study");
        until("document.querySelector('#channel-name').textContent === 'study'");
        until("document.activeElement.id === 'line'");
    }

    /** Opens the chat as somebody in a tab of its own, and returns the tab. */
    String tab(int port, String person) {
        driver.switchTo().newWindow(WindowType.TAB);
        chat(port, person);
        return driver.getWindowHandle();
    }

    void show(String tab) {
        driver.switchTo().window(tab);
    }

    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    /** Whether the system asks for dark colours. */
    void prefersDark(boolean dark) {
        Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    }

    /** Types where the focus is. */
    void type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Sends a line in the message box. */
    void say(String line) {
        find("#line").sendKeys(line, Keys.ENTER);
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /** Waits for an element with these words in it, and gives the last. */
    WebElement see(String css, String words) {
        return (WebElement) await(css, words, "find((each) => each.textContent.includes(words))");
    }

    /** Presses the last button with a label. */
    void press(String label) {
        // the message may be edited at any moment, so finding and clicking are one step
        await(".message button", label, "some((each) => each.textContent.trim() === words && !each.click())");
    }

    /** Clicks the last element with these words in it, wherever it is on its way to. */
    void click(String css, String words) {
        await(css, words, "some((each) => each.textContent.includes(words) && !each.click())");
    }

    private Object await(String css, String words, String search) {
        String script = "const [css, words] = arguments;" + "return [...document.querySelectorAll(css)].reverse()."
                + search + " || null";
        return new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> words + " in " + css + "\n" + texts(css))
                .until(page -> script(script, css, words));
    }

    List<String> texts(String css) {
        Object texts = script(
                "return [...document.querySelectorAll(arguments[0])].map((each) => each.textContent.trim())", css);
        return texts instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Waits until an expression is true. */
    void until(String expression) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(expression)
                .until(page -> Boolean.TRUE.equals(script("return Boolean(" + expression + ")")));
    }

    @Nullable
    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Only parts of the page scroll: what only a screen reader sees must not make the whole longer than the window. */
    void assertOneScreen() {
        until("document.documentElement.scrollHeight <= window.innerHeight");
    }

    /** What the page had to complain about. */
    void assertQuiet() {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                .extracting(LogEntry::getMessage)
                .isEmpty();
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            // Chromium may still be putting its own away
            profile.toFile().deleteOnExit();
        }
    }
}
