package shop

import groovy.transform.CompileStatic
import groovy.transform.Memoized
import groovy.transform.Synchronized
import groovy.transform.TailRecursive
import io.trackedcache.annotation.TrackedCache

class Plain {
    @TrackedCache("groovy-plain") String find(String key) { key ?: null }
}

class WithDefaults {
    @TrackedCache("groovy-defaults") String find(String key, String other = key.reverse(), int times = 1) {
        key ? other * times : null
    }
}

@CompileStatic
class WithStaticDefaults {
    @TrackedCache("groovy-static-defaults") String find(String key, String other = key.reverse()) { key ? other : null }
}

trait Finding {
    @TrackedCache("groovy-trait") String find(String key) { key ?: null }
}

class OfTrait implements Finding {}

@CompileStatic
class Closing {
    @TrackedCache("groovy-closure") String find(String key) { ["key", "door"].find { String it -> it == key } }
}

class Locked {
    @TrackedCache("groovy-synchronized") @Synchronized String find(String key) { key ?: null }
}

class Remembering {
    @TrackedCache("groovy-memoized") @Memoized String find(String key) { key ?: null }
}

class General<K, V> {
    V find(K key) { null }
}

class Special extends General<String, String> {
    @Override @TrackedCache("groovy-bridge") String find(String key) { key ?: null }
}

@CompileStatic
class Delegating {
    @Delegate(methodAnnotations = true) Inner inner = new Inner()
}

class Inner {
    @TrackedCache("groovy-delegate") String find(String key) { key ?: null }
}

@CompileStatic
class Counting {
    @TrackedCache("groovy-tail-recursion") @TailRecursive String find(int left, String key) {
        if (left == 0) {
            return key ?: null
        }
        find(left - 1, key)
    }
}

class Main {
    static void main(String[] arguments) {
        for (key in ["key", ""]) {
            new Plain().find(key)
            new WithDefaults().find(key)
            new WithStaticDefaults().find(key)
            new OfTrait().find(key)
            new Closing().find(key)
            new Locked().find(key)
            new Remembering().find(key)
            General<String, String> general = new Special()
            general.find(key)
            new Delegating().find(key)
            new Counting().find(5, key)
        }
    }
}
