package io.trackedcache.trials.loaders.app;

import io.trackedcache.annotation.CacheLookup;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The library as a web application: each request runs the readers or the desk, and returns their counts. */
@WebServlet("/*")
public final class Lending extends HttpServlet {
    private static final long serialVersionUID = 1;

    /** Checks that classes that the parent class loader has as well are those of the application. */
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
