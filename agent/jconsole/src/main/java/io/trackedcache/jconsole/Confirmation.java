package io.trackedcache.jconsole;

import java.awt.Component;
import javax.swing.JOptionPane;

/** Asks the user before an action that cannot be undone. */
@FunctionalInterface
interface Confirmation {

    /**
     * Whether the user confirms the action.
     *
     * @param action the text of the button, such as {@code Reset}
     */
    boolean confirms(Component over, String action, String question);

    /** Asks in a dialog. Cancel is the default. */
    static boolean byDialog(Component over, String action, String question) {
        Object[] choices = {action, "Cancel"};
        int choice = JOptionPane.showOptionDialog(
                over,
                question,
                "TrackedCache",
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.QUESTION_MESSAGE,
                null,
                choices,
                choices[1]);
        return choice == 0;
    }
}
