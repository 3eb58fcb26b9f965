package fi.sopu.portal;

import jakarta.annotation.Priority;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;

/**
 * A REST call whose transaction could not be committed is told as of every other failure. Jersey brings a mapper of its own for just this exception, which throws it
 * anew, so that the container's page would be the answer: this one comes before it.
 */
@Provider
@Priority(1)
public class CommitFailures implements ExceptionMapper<TransactionalException> {

    @Context
    Providers mappers;

    @Override
    public Response toResponse(TransactionalException failure) {
        return mappers.getExceptionMapper(Throwable.class).toResponse(failure);
    }
}
