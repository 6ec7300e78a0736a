package studyhall.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * How a pool of connections behaves.
 *
 * @param name what the server sees as the application's name
 * @param size most connections at a time
 * @param zone the sessions' time zone; the driver would send the machine's
 */
record PoolSettings(String name, int size, String zone) {
    private static final long WAIT_MILLIS = 15_000;

    /**
     * Sixteen: as many people who tap at once are measured to be answered nearly as fast as bare inserts, with ten only at
     * two thirds of that. PostgreSQL allows a hundred by default, to all replicas together.
     */
    static PoolSettings usual() {
        return new PoolSettings("studyhall", 16, "UTC");
    }

    PoolSettings named(String other) {
        return new PoolSettings(other, size, zone);
    }

    PoolSettings ofSize(int other) {
        return new PoolSettings(name, other, zone);
    }

    HikariDataSource pool(DatabaseUrl url) {
        DatabaseUrl named = url.withDefault("ApplicationName", name).withDefault("tcpKeepAlive", "true");
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(named.jdbcUrl());
        config.setDataSourceProperties(named.properties());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setConnectionInitSql("SET TIME ZONE '" + zone + "'");
        return new HikariDataSource(config);
    }
}
