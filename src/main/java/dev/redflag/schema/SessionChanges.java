package dev.redflag.schema;

import dev.redflag.sql.TokenKind;
import dev.redflag.sql.Tokens;
import dev.redflag.sql.ast.Expression;
import dev.redflag.sql.ast.Select;
import dev.redflag.sql.ast.SetClause;
import dev.redflag.sql.ast.SetParameter;
import dev.redflag.sql.ast.Transaction;
import java.util.ArrayList;
import java.util.List;

/** SET, RESET, and the beginning and end of transactions. */
final class SessionChanges {

  private static final String PATH = "search_path";

  private SessionChanges() {}

  // ---- parameters

  static void set(Transition transition, SetParameter statement) {
    SetClause setting = statement.setting();
    Session session = transition.session;
    if (setting.name().equals("all")) {
      transition.session =
          new Session(
              Session.FRESH.searchPath(),
              Session.FRESH.settings(),
              session.wrap(),
              session.block(),
              session.newLabels(),
              session.start());
      return;
    }
    if (statement.local()) {
      if (!session.inTransaction()) {
        return;
      }
      rememberLocal(transition, setting.name());
    }
    change(transition, setting.name(), setting.values());
  }

  private static void change(Transition transition, String name, List<String> values) {
    if (name.equals(PATH)) {
      transition.session = transition.session.withSearchPath(path(values));
    }
    String value = values.isEmpty() ? null : join(values);
    transition.session = transition.session.withSetting(name, value);
  }

  private static String join(List<String> values) {
    if (values.size() == 1) {
      return values.get(0);
    }
    StringBuilder text = new StringBuilder();
    for (String value : values) {
      if (text.length() > 0) {
        text.append(", ");
      }
      text.append(value);
    }
    return text.toString();
  }

  private static List<String> path(List<String> values) {
    if (values.isEmpty()) {
      return Session.FRESH.searchPath();
    }
    List<String> path = new ArrayList<>(values.size());
    for (String value : values) {
      // One string may hold several schemas: that is one strange name to PostgreSQL, but for ''.
      if (!value.equals("$user") && !value.isEmpty() && !value.equals("pg_catalog")) {
        path.add(value);
      }
    }
    return path;
  }

  private static void rememberLocal(Transition transition, String name) {
    Session session = transition.session;
    if (session.start() == null) {
      return;
    }
    String former = session.settings().get(name);
    transition.session = session.withStart(session.start().withLocal(name, former));
  }

  /** {@code SELECT set_config('search_path', …, …)}, as dumps begin with. */
  static void select(Transition transition, Select statement) {
    Expression query = statement.query();
    Tokens tokens = query.tokens();
    for (int i = query.first(); i + 5 < query.end(); i++) {
      if (tokens.kind(i) == TokenKind.WORD
          && tokens.kind(i + 1) == TokenKind.OPEN_PAREN
          && tokens.text(i).equalsIgnoreCase("set_config")
          && tokens.text(i + 2).equals("'" + PATH + "'")
          && tokens.kind(i + 4) == TokenKind.STRING) {
        String text = tokens.text(i + 4);
        setPath(transition, text.substring(1, text.length() - 1));
      }
    }
  }

  private static void setPath(Transition transition, String text) {
    List<String> values = new ArrayList<>(2);
    for (int from = 0; from <= text.length(); ) {
      int comma = text.indexOf(',', from);
      int end = comma < 0 ? text.length() : comma;
      String part = text.substring(from, end).strip();
      if (!part.isEmpty()) {
        values.add(part.startsWith("\"") ? Mentions.unquote(part) : Mentions.fold(part));
      }
      from = end + 1;
    }
    transition.session =
        transition.session.withSearchPath(path(values.isEmpty() ? List.of("") : values));
  }

  // ---- transactions

  static void change(Transition transition, Transaction statement) {
    String savepoint = statement.savepoint() == null ? null : statement.savepoint().value();
    switch (statement.transactionKind()) {
      case BEGIN -> {
        if (transition.session.block() == Session.Block.NONE) {
          transition.session = transition.session.begun(transition.schema);
        }
      }
      case COMMIT, PREPARE -> {
        commit(transition);
        chain(transition, statement);
      }
      case ROLLBACK -> {
        rollback(transition);
        chain(transition, statement);
      }
      case SAVEPOINT -> begin(transition, savepoint);
      case RELEASE -> release(transition, savepoint);
      case ROLLBACK_TO -> rollbackTo(transition, savepoint);
      case COMMIT_PREPARED, ROLLBACK_PREPARED -> {}
    }
  }

  private static void commit(Transition transition) {
    Session session = transition.session;
    transition.session = session.ended(transition.schema);
    for (Session.Start start = session.start(); start != null; start = start.outer()) {
      List<String> local = start.local();
      for (int i = local.size() - 2; i >= 0; i -= 2) {
        String former = local.get(i + 1);
        change(transition, local.get(i), former == null ? List.of() : List.of(former));
        if (local.get(i).equals(PATH) && former != null) {
          setPath(transition, former);
        }
      }
    }
  }

  private static void chain(Transition transition, Transaction statement) {
    if (statement.chain()) {
      transition.session = transition.session.begun(transition.schema);
    }
  }

  private static void rollback(Transition transition) {
    Session session = transition.session;
    if (!session.inTransaction()) {
      return;
    }
    if (session.start() == null) {
      transition.session = session.ended(transition.schema);
      return;
    }
    Session.Start start = session.start().beginning();
    transition.schema = start.schema();
    Session then = start.session();
    transition.session =
        new Session(
                then.searchPath(),
                then.settings(),
                session.wrap(),
                Session.Block.NONE,
                List.of(),
                null)
            .ended(transition.schema);
  }

  private static void begin(Transition transition, String savepoint) {
    Session session = transition.session;
    if (session.start() != null) {
      transition.session =
          session.withStart(
              new Session.Start(savepoint, transition.schema, session, session.start(), List.of()));
    }
  }

  private static void release(Transition transition, String savepoint) {
    Session.Start start = find(transition.session.start(), savepoint);
    if (start != null) {
      transition.session = transition.session.withStart(start.outer());
    }
  }

  private static void rollbackTo(Transition transition, String savepoint) {
    Session.Start start = find(transition.session.start(), savepoint);
    if (start != null) {
      transition.schema = start.schema();
      transition.session = start.session().withStart(start);
    }
  }

  private static Session.Start find(Session.Start from, String savepoint) {
    Session.Start start = from;
    while (start != null && (savepoint == null || !savepoint.equals(start.savepoint()))) {
      start = start.outer();
    }
    return start;
  }
}
