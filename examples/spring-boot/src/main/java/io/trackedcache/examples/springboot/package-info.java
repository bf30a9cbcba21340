/**
 * A web shop with a cache of prices and a cache of stock, both hand-written. Start at {@code ShopApplication}. It must
 * not depend on anything of TrackedCache but the annotations.
 */
@NullMarked
package io.trackedcache.examples.springboot;

import org.jspecify.annotations.NullMarked;
