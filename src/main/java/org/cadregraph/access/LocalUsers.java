package org.cadregraph.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cadregraph.api.YamlTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.yaml.snakeyaml.error.YAMLException;

/** The users of a file, with which roles are tried out. Passwords stand in it as BCrypt hashes only. */
final class LocalUsers implements UserDetailsService {

    private static final Pattern HASH = Pattern.compile("\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}");

    private final Map<String, User> users = new HashMap<>();

    /** Somebody who may sign in. */
    record User(Person person, String hash) implements UserDetails {
        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return List.of();
        }

        @Override
        public String getPassword() {
            return hash;
        }

        @Override
        public String getUsername() {
            return person.name();
        }

        @Override
        public String toString() {
            return person.name();
        }
    }

    /** Nobody. */
    LocalUsers() {}

    /**
     * Reads the file.
     *
     * @throws UnusableSignIn when it says something that it cannot mean
     */
    static LocalUsers read(Path file, Set<String> roles) {
        LocalUsers users = new LocalUsers();
        try {
            Object top = YamlTexts.load(Files.readString(file));
            if (!(top instanceof Map<?, ?> map) || !(map.get("users") instanceof Collection<?> list)) {
                throw new UnusableSignIn(file + " has no list 'users'");
            }
            int number = 0;
            for (Object entry : list) {
                number++;
                if (!(entry instanceof Map<?, ?> user)) {
                    throw new UnusableSignIn(
                            file + ", user " + number + ": name, password, roles and organisations are" + " wanted");
                }
                users.add(user, roles, file + ", user " + number);
            }
        } catch (IOException e) {
            throw new UnusableSignIn("The file of users " + file + " cannot be read: " + e.getMessage());
        } catch (YAMLException e) {
            throw new UnusableSignIn(file + " is not YAML: " + e.getMessage());
        }
        return users;
    }

    private void add(Map<?, ?> entry, Set<String> known, String place) {
        String name = String.valueOf(entry.get("name"));
        String hash = String.valueOf(entry.get("password"));
        Set<String> roles = texts(entry.get("roles"));
        if (!(entry.get("name") instanceof String) || name.isBlank()) {
            throw new UnusableSignIn(place + " has no 'name'");
        }
        if (!HASH.matcher(hash).matches()) {
            throw new UnusableSignIn(
                    place + " (" + name + "): 'password' must be a BCrypt hash, as htpasswd -nB makes it");
        }
        if (!known.containsAll(roles)) {
            throw new UnusableSignIn(place + " (" + name + "): roles are " + String.join(", ", known) + ", not "
                    + String.join(", ", roles));
        }
        @Nullable String cadre = entry.get("cadre") instanceof String id ? id : null;
        Person person = new Person(name, roles, texts(entry.get("organisations")), cadre);
        if (users.put(name, new User(person, hash)) != null) {
            throw new UnusableSignIn(place + ": the name " + name + " is another user's too");
        }
    }

    private static Set<String> texts(@Nullable Object list) {
        return list instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public User loadUserByUsername(String name) {
        User user = users.get(name);
        if (user == null) {
            throw new UsernameNotFoundException("No such user");
        }
        return user;
    }
}
