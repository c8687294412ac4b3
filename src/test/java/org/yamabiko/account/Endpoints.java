package org.yamabiko.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The table of {@code endpoints.txt}, and what the service says it has. */
final class Endpoints {

    /** In the order of the columns, after the one for those who have not signed in. */
    private static final List<Role> COLUMNS = List.of(Role.ADMINISTRATOR, Role.EDITOR, Role.APPROVER, Role.VIEWER,
            Role.TESTER);
    private static final List<Class<? extends Annotation>> METHODS = List.of(GET.class, POST.class, PUT.class, DELETE.class,
            PATCH.class);
    private static final Map<String, String> IN_PATHS = Map.of("did", "0399999999", "number", "09012345678", "id",
            "0e4b1f5e-8a8a-4f0e-9c3e-1d7ac1d0a001", "revision", "1", "version", "1",
            "name", "x".repeat(150));

    /** @param who empty: nobody has signed in */
    record Cell(String method, String path, Optional<Role> who, boolean allowed) {

        boolean isApi() {
            return path.startsWith("/api/");
        }

        /** Nothing has such names, so nothing happens. */
        String address() {
            var address = path;
            for (var name : IN_PATHS.entrySet()) {
                address = address.replace("{" + name.getKey() + "}", name.getValue());
            }
            return address.replaceAll("\\{[^}]+}", "no-such-thing");
        }

        @Override
        public String toString() {
            return method + " " + path + " by " + who.map(Role::word).orElse("anybody") + (allowed ? "" : " refused");
        }
    }

    private Endpoints() {
    }

    static List<Cell> table() {
        var cells = new ArrayList<Cell>();
        for (var row : rows()) {
            cells.add(new Cell(row[0], row[1], Optional.empty(), row[2].equals("+")));
            for (int i = 0; i < COLUMNS.size(); i++) {
                cells.add(new Cell(row[0], row[1], Optional.of(COLUMNS.get(i)), row[3 + i].equals("+")));
            }
        }
        return cells;
    }

    static List<String> inTable() {
        return rows().stream().map(row -> row[0] + " " + row[1]).toList();
    }

    /** From the compiled resources themselves, those that the API's description hides among them. */
    static List<String> inService() {
        return new ClassFileImporter().importPath(Path.of("target", "classes", "org", "yamabiko")).stream()
                .filter(resource -> resource.isAnnotatedWith(jakarta.ws.rs.Path.class))
                .flatMap(resource -> resource.getMethods().stream()
                        .flatMap(method -> METHODS.stream().filter(verb -> method.isAnnotatedWith(verb))
                                .map(verb -> verb.getSimpleName() + " " + path(resource, method))))
                .distinct().toList();
    }

    private static String path(JavaClass resource, JavaMethod method) {
        var all = "/" + value(resource) + "/" + (method.isAnnotatedWith(jakarta.ws.rs.Path.class) ? value(method) : "");
        var path = all.replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String value(HasAnnotations<?> annotated) {
        return annotated.getAnnotationOfType(jakarta.ws.rs.Path.class).value();
    }

    private static List<String[]> rows() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Endpoints.class.getResourceAsStream("/account/endpoints.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(" +"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
