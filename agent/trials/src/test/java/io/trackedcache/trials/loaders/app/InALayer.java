package io.trackedcache.trials.loaders.app;

import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Set;

/** Runs the library as a named module in a layer of its own. The first argument is the folder of the module. */
public final class InALayer {
    static final String MODULE = "trial.library";

    private InALayer() {}

    public static void main(String[] arguments) throws Exception {
        ModuleFinder finder = ModuleFinder.of(Path.of(arguments[0]));
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration = boot.configuration().resolve(finder, ModuleFinder.of(), Set.of(MODULE));
        ModuleLayer layer = boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        ClassLoader loader = layer.findLoader(MODULE);
        if (!loader.loadClass(Library.class.getName()).getModule().isNamed()) {
            throw new IllegalStateException("the library is in no module");
        }
        Report.of(Library.readIn(loader));
    }
}
