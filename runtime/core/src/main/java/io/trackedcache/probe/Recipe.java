package io.trackedcache.probe;

/** A kind of recipes, of some library. */
interface Recipe {
    /** One of the same type and behaviour that counts its subscriptions. */
    Object counted(Object recipe, Subscriptions subscriptions) throws ReflectiveOperationException;
}
