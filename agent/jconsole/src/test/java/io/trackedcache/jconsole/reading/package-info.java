/** What is read from beans in an MBean server of the test, which have the shape of the agent's. */
@NullMarked
package io.trackedcache.jconsole.reading;

import org.jspecify.annotations.NullMarked;
