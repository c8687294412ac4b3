package org.yamabiko.hotline;

import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Somebody else wrote the draft meanwhile: nothing was kept, so that nobody's work is lost unseen. */
public class StaleDraftException extends HttpProblem {

    private static final long serialVersionUID = 1L;

    StaleDraftException(HotlineEntity hotline) {
        super(builder()
                .withStatus(Status.PRECONDITION_FAILED)
                .withTitle("The draft has changed")
                .withDetail(hotline.draftedBy + " wrote the draft at " + hotline.draftedAt
                        + ", after you read it. Read it again and make your change there.")
                .with("version", hotline.draftVersion));
    }
}
