package dev.redflag.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrismaSchemaTest {

  private static final String BEFORE =
      """
      generator client {
        provider = "prisma-client-js"
      }

      enum Role {
        USER
        ADMIN @map("admin")
      }

      /// A person.
      model Member {
        id      String   @id @default(uuid()) @db.Uuid
        name    String   @map("full_name") @db.VarChar(80)
        role    Role     @default(USER)
        changed DateTime @updatedAt
        posts   Post[]
        tags    Tag[]

        @@index([name, role(sort: Desc)], name: "by_name")
        @@map("members")
      }

      model Post {
        id       Int     @id @default(autoincrement())
        authorId String? @db.Uuid
        author   Member? @relation(fields: [authorId], references: [id], onDelete: Cascade)
        link     String  @default("https://example.com")
      }

      model Tag {
        id      Int      @id
        members Member[]
      }
      """;

  private static List<String> changes(String... replacements) {
    String now = BEFORE;
    for (int i = 0; i < replacements.length; i += 2) {
      assertThat(now).contains(replacements[i]);
      now = now.replace(replacements[i], replacements[i + 1]);
    }
    return PrismaSchema.of(List.of(now)).changesFrom(PrismaSchema.of(List.of(BEFORE)));
  }

  @Test
  void leavesAloneWhatConcernsTheClient() {
    assertThat(changes("prisma-client-js", "prisma-client")).isEmpty();
    assertThat(changes("/// A person.", "// Somebody.")).isEmpty();
    assertThat(
            changes(
                "  role    Role     @default(USER)\n",
                "",
                "  posts ",
                "  role Role @default(USER)\n  posts "))
        .isEmpty();
    assertThat(changes("name    String   @map", "label String @map", "[name,", "[label,"))
        .isEmpty();
    assertThat(changes("@updatedAt", "")).isEmpty();
    assertThat(changes("@default(uuid())", "@default(cuid(2))")).isEmpty();
    assertThat(changes("posts   Post[]", "written Post[] @ignore")).isEmpty();
    assertThat(
            changes("model Member", "model Person", "Member?", "Person?", "Member[]", "Person[]"))
        .isEmpty();
    assertThat(changes(", name: \"by_name\"", "")).isEmpty();
    assertThat(changes("\"https://example.com\")", "\"https://example.com\") // where")).isEmpty();
  }

  @Test
  void tellsWhatTheDatabaseHasToFollow() {
    assertThat(changes("VarChar(80)", "VarChar(90)")).containsExactly("members.full_name");
    assertThat(changes("@map(\"full_name\") ", "")).contains("members.name", "members.full_name");
    assertThat(changes("Role     @default", "Role?    @default")).containsExactly("members.role");
    assertThat(changes("  USER\n", "  USER\n  GUEST\n")).containsExactly("Role.GUEST");
    assertThat(changes("onDelete: Cascade", "onDelete: SetNull")).containsExactly("Post");
    assertThat(changes("@default(autoincrement())", "")).containsExactly("Post.id");
    assertThat(changes("[name, role(sort: Desc)]", "[name]")).containsExactly("members");
    assertThat(changes("  tags    Tag[]\n", "", "  members Member[]\n", "")).isNotEmpty();
    assertThat(changes("model Tag {", "model Label {\n  id Int @id\n}\n\nmodel Tag {"))
        .containsExactly("Label");
  }

  @Test
  void knowsNamesInTheDatabase() {
    PrismaSchema schema = PrismaSchema.of(List.of(BEFORE));
    assertThat(schema.hasTable("members")).isTrue();
    assertThat(schema.hasTable("Member")).isFalse();
    assertThat(schema.hasColumn("members", "full_name")).isTrue();
    assertThat(schema.hasColumn("Post", "author")).isFalse();
    assertThat(schema.hasEnum("Role")).isTrue();
    assertThat(schema.placeOf("Post.link")).isEqualTo(BEFORE.indexOf("link"));
  }
}
