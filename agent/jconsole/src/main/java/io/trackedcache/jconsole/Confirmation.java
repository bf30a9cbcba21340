package io.trackedcache.jconsole;

import java.awt.Component;
import javax.swing.JOptionPane;

/** Asks before something is done that cannot be undone. */
@FunctionalInterface
interface Confirmation {

    /**
     * Whether it is to be done.
     *
     * @param action what is done, in a word, as the button says it
     */
    boolean isGiven(Component over, String action, String question);

    /** In a dialog that gives up unless somebody chooses otherwise. */
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
