package dev.jurybox.query.pages;

import dev.jurybox.http.ProblemType;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@AllowedTo(CallerPolicy.ANYONE)
class AssetEndpoint {

    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PageAssets assets;

    AssetEndpoint(PageAssets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name) {
        var asset = assets.find("/assets/" + name)
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_PATH, "There is no such file."));
        return ResponseEntity.ok().cacheControl(FOR_EVER).contentType(asset.type()).body(asset.content());
    }
}
