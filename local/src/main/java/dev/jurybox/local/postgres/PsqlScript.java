package dev.jurybox.local.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of psql that the script needs: :'variables', and \gexec, which executes the results of a query. */
record PsqlScript(String text, Map<String, String> variables) {

    private static final Pattern VARIABLE = Pattern.compile(":'(\\w+)'");

    void run(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var sql = new StringBuilder();
            for (var line : text.lines().filter(line -> !line.startsWith("--")).toList()) {
                if (line.equals("\\gexec")) {
                    runAnswers(statement, sql.toString());
                    sql.setLength(0);
                    continue;
                }
                sql.append(line).append('\n');
                if (line.endsWith(";")) {
                    statement.execute(filledIn(sql.toString()));
                    sql.setLength(0);
                }
            }
        }
    }

    private void runAnswers(Statement statement, String query) throws SQLException {
        var commands = new ArrayList<String>();
        try (var answers = statement.executeQuery(filledIn(query))) {
            while (answers.next())
                commands.add(answers.getString(1));
        }
        for (var command : commands)
            statement.execute(command);
    }

    private String filledIn(String sql) {
        return VARIABLE.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(literal(found.group(1))));
    }

    private String literal(String name) {
        var value = variables.get(name);
        if (value == null) throw new IllegalArgumentException("No value for " + name);
        return "'" + value.replace("'", "''") + "'";
    }
}
