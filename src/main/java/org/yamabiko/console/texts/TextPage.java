package org.yamabiko.console.texts;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.yamabiko.account.Roles;
import org.yamabiko.approval.ApprovalConfig;
import org.yamabiko.console.Page;
import org.yamabiko.console.Place;
import org.yamabiko.console.Shell;
import org.yamabiko.console.Visit;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;
import org.yamabiko.text.Text;
import org.yamabiko.text.TextApprovals;
import org.yamabiko.text.TextState;
import org.yamabiko.text.Texts;
import org.yamabiko.text.WordingDraft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** One text: its editor with the pre-flight, and what is decided about it. */
@Page
@Blocking
@Path("/texts")
@RolesAllowed(Roles.VIEWER)
public class TextPage {

    @CheckedTemplate(basePath = "texts")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance editor(Shell shell, TextEditor editor, PreflightView preflight);

        static native TemplateInstance preflight(PreflightView preflight);
    }

    private final Visit visit;
    private final Texts texts;
    private final TextApprovals approvals;
    private final TextEditors editors;
    private final PreflightDesk preflight;
    private final ApprovalConfig approval;

    TextPage(Visit visit, Texts texts, TextApprovals approvals, TextEditors editors, PreflightDesk preflight,
            ApprovalConfig approval) {
        this.visit = visit;
        this.texts = texts;
        this.approvals = approvals;
        this.editors = editors;
        this.preflight = preflight;
        this.approval = approval;
    }

    @GET
    @Path("new")
    @RolesAllowed(Roles.EDITOR)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance create() {
        var form = new TextForm();
        form.body = "\n{url}\n";
        return editor("", form, List.of(), null);
    }

    @POST
    @Path("new")
    @RolesAllowed(Roles.EDITOR)
    @Produces(MediaType.TEXT_HTML)
    public Response create(@BeanParam TextForm form) {
        var key = Objects.requireNonNullElse(form.key, "").strip();
        if (texts.find(key).isPresent()) {
            return refused("", form, List.of(Violation.of("key", "text.key-taken", "is the key of another text already")));
        }
        return save("", key, form, Map.of());
    }

    @GET
    @Path("{key}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance edit(String key, @QueryParam("done") String done) {
        return editor(key, TextForm.of(text(key)), List.of(), done);
    }

    @POST
    @Path("{key}")
    @RolesAllowed(Roles.EDITOR)
    @Produces(MediaType.TEXT_HTML)
    public Response save(String key, @BeanParam TextForm form) {
        var latest = text(key);
        form.key = key;
        if (form.version != latest.version()) {
            var read = form.version;
            form.version = latest.version();
            return refused(key, form, List.of(Violation.of("", "text.stale", "was changed by %s meanwhile; version %d was read"
                    .formatted(latest.approval().author(), read), latest.approval().author())));
        }
        return save(key, key, form, editors.otherVariants(key));
    }

    /** The pre-flight of what is being typed. */
    @POST
    @Path("preflight")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance look(@BeanParam TextForm form) {
        return Templates.preflight(preflight.look(form, visit.language())).setLocale(visit.language().locale());
    }

    @POST
    @Path("{key}/submit")
    @RolesAllowed(Roles.EDITOR)
    public Response submit(String key, @FormParam("version") int version) {
        approvals.submit(key, version, visit.who());
        return back(key, "submitted");
    }

    @POST
    @Path("{key}/approve")
    @RolesAllowed(Roles.APPROVER)
    @Produces(MediaType.TEXT_HTML)
    public Response approve(String key, @FormParam("version") int version, @FormParam("note") String note) {
        try {
            approvals.approve(key, version, visit.who(), note);
        } catch (InvalidInputException e) {
            return refused(key, TextForm.of(text(key)), e.violations());
        }
        return back(key, "approved");
    }

    @POST
    @Path("{key}/refuse")
    @RolesAllowed(Roles.APPROVER)
    public Response refuse(String key, @FormParam("version") int version, @FormParam("note") String note) {
        approvals.refuse(key, version, visit.who(), note);
        return back(key, "refused");
    }

    @POST
    @Path("{key}/tested")
    @RolesAllowed(Roles.TESTER)
    public Response tested(String key, @FormParam("version") int version) {
        approvals.tested(key, version, visit.who());
        return back(key, "tested");
    }

    private Response save(String shownKey, String key, TextForm form, Map<String, WordingDraft> others) {
        try {
            var draft = form.draft(others);
            var text = form.isDraft() ? texts.keep(key, draft, visit.who()) : texts.put(key, draft, visit.who());
            return back(key, done(text));
        } catch (InvalidInputException e) {
            return refused(shownKey, form, e.violations());
        }
    }

    private String done(Text text) {
        if (text.approval().state() == TextState.WAITING) {
            return "submitted";
        }
        return approval.required() ? "saved" : "live";
    }

    private static Response back(String key, String done) {
        return Response.seeOther(URI.create("/texts/" + key + "?done=" + done)).build();
    }

    private Response refused(String key, TextForm form, List<Violation> violations) {
        return Response.status(Response.Status.BAD_REQUEST).entity(editor(key, form, violations, null)).build();
    }

    private TemplateInstance editor(String key, TextForm form, List<Violation> violations, String done) {
        var editor = editors.of(key, form, violations, done, visit.who(), visit.language());
        return Templates.editor(visit.shell(Place.TEXTS), editor, preflight.look(form, visit.language()))
                .setLocale(visit.language().locale());
    }

    private Text text(String key) {
        return texts.find(key).orElseThrow(() -> NotFound.of("There is no text '" + key + "'."));
    }
}
