package io.trackedcache.trials.loaders.app;

import io.trackedcache.annotation.CacheLookup;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The library in the web: each request lets the readers or the desk work, and answers with their books. */
@WebServlet("/*")
public final class Lending extends HttpServlet {
    private static final long serialVersionUID = 1;

    /** What the parent class loader has as well must be the application's own. */
    @Override
    public void init() throws ServletException {
        ClassLoader own = getServletContext().getClassLoader();
        if (Readers.class.getClassLoader() != own || CacheLookup.class.getClassLoader() != own) {
            throw new ServletException("the library is not isolated");
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int rounds = Integer.parseInt(request.getParameter("rounds"));
        boolean atDesk = request.getPathInfo().equals("/desk");
        response.getWriter().print((atDesk ? new Desk() : new Readers()).apply(rounds));
    }
}
