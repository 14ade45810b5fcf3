package dev.redflag.schema;

import dev.redflag.postgres.DataType;
import dev.redflag.sql.ast.Option;
import dev.redflag.sql.ast.SequenceOptions;

/** Whether the options of a sequence go together (manual, "CREATE SEQUENCE"). */
final class SequenceCheck {

  private SequenceCheck() {}

  /**
   * @param type the type of the sequence, or null if it is not known
   * @param creating false for ALTER, where what is not written stays as it is
   */
  static void check(
      Transition transition, SequenceOptions options, DataType type, boolean creating) {
    if (!transition.judging() || options == null) {
      return;
    }
    if (options.type() != null
        && type != null
        && !type.is("int2")
        && !type.is("int4")
        && !type.is("int8")) {
      transition.refuse(
          options.type().span(), "22023", "a sequence is smallint, integer or bigint");
      return;
    }
    Long least = null;
    Long most = null;
    Long start = null;
    long increment = 1;
    for (Option option : options.options()) {
      Long value = number(option.value());
      if (value == null) {
        continue;
      }
      switch (option.name()) {
        case "increment", "increment by" -> {
          increment = value;
          if (value == 0) {
            transition.refuse(option.span(), "22023", "the increment of a sequence is not zero");
          }
        }
        case "minvalue" -> least = value;
        case "maxvalue" -> most = value;
        case "start", "start with" -> start = value;
        case "cache" -> {
          if (value <= 0) {
            transition.refuse(
                option.span(), "22023", "the cache of a sequence is greater than zero");
          }
        }
        default -> {}
      }
      if (type != null && outOfRange(option.name(), value, type)) {
        transition.refuse(
            option.span(), "22023", option.name() + " is out of range for a sequence of " + type);
        return;
      }
    }
    if (!creating) {
      return;
    }
    if (least != null && most != null && least >= most) {
      refuse(transition, options, "the least value of a sequence is below its greatest");
    } else if (start != null && most != null && start > most) {
      refuse(transition, options, "a sequence cannot start above its greatest value");
    } else if (start != null && (least != null ? start < least : increment > 0 && start < 1)) {
      refuse(transition, options, "a sequence cannot start below its least value");
    }
  }

  private static boolean outOfRange(String option, long value, DataType type) {
    if (!option.equals("minvalue") && !option.equals("maxvalue")) {
      return false;
    }
    return type.is("int2") ? value != (short) value : type.is("int4") && value != (int) value;
  }

  private static void refuse(Transition transition, SequenceOptions options, String reason) {
    int count = options.options().size();
    transition.refuse(
        options.options().get(0).span().cover(options.options().get(count - 1).span()),
        "22023",
        reason);
  }

  private static Long number(String text) {
    if (text == null) {
      return null;
    }
    try {
      return Long.valueOf(text.replace(" ", ""));
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
