package io.trackedcache.trials.frameworks.app;

import java.io.IOException;
import org.mockito.Answers;
import org.mockito.MockMakers;
import org.mockito.Mockito;

/** Uses a cache through a subclass of Mockito, which calls the real methods. */
public final class MockingUsers {
    private MockingUsers() {}

    public static void main(String[] arguments) throws IOException {
        Users mock = Mockito.mock(
                Users.class,
                Mockito.withSettings().mockMaker(MockMakers.SUBCLASS).defaultAnswer(Answers.CALLS_REAL_METHODS));
        Users.lookUp(mock);
        Waiting.untilTold();
    }
}
