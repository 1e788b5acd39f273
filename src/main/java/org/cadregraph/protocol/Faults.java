package org.cadregraph.protocol;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.cadregraph.api.ErrorForm;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what nothing else does, in GraphQL's form: addresses where nothing is, and faults of ours. */
@Controller
class Faults implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    @RequestMapping("/error")
    @Nullable ResponseEntity<Map<String, Object>> answer(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            // A part of the answer is on its way: what came after it would be taken for a part of it, too.
            LOG.warn(
                    "The answer at {} broke off", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), (Throwable)
                            request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
            return null;
        }
        HttpStatus status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        return ResponseEntity.status(status).contentType(AnswerType.JSON).body(form(status, request));
    }

    private static HttpStatus status(@Nullable Object given) {
        // Without one somebody asked for this address itself, where nothing is.
        HttpStatus status = given instanceof Integer code ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static Map<String, Object> form(HttpStatus status, HttpServletRequest request) {
        if (status.is5xxServerError()) {
            String id = UUID.randomUUID().toString();
            LOG.error(
                    "Internal error {} at {}",
                    id,
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
            return ErrorForm.internal(id);
        }
        return StatusForm.of(status);
    }
}
